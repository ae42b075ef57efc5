import QtQuick
import Kiosk.Theme
import Kiosk.Models

// A list of visits in which what is on show stays where it is when visits come and go.
ListView {
    id: list

    required property VisitListModel visits
    property int kept: 0 // the id of the first row on show; 0: the list stands at its top
    property int keptAt: 0
    property real keptBy: 0 // how far that row is scrolled out
    property bool onTop: true

    function idAt(index: int): int { return visits.data(visits.index(index, 0), Qt.UserRole + 1).id }

    function rowOf(id: int): int {
        return Array.from({ length: count }, (_, row) => idAt(row)).indexOf(id)
    }

    function keep(): void {
        keptAt = Math.max(0, indexAt(0, contentY))
        kept = atYBeginning || count === 0 ? 0 : idAt(keptAt)
        keptBy = contentY - (itemAtIndex(keptAt)?.y ?? contentY)
    }

    function restore(): void {
        const row = kept ? rowOf(kept) : 0
        // If it is gone: what stands there now.
        positionViewAtIndex(row < 0 ? Math.min(keptAt, count - 1) : row, ListView.Beginning)
        contentY += kept ? keptBy : 0
        returnToBounds()
    }

    model: visits
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    cacheBuffer: 0 // rows that are made ahead are missed when the list is made anew
    onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(height / Theme.staffRow) - 1)
        const steps = { [Qt.Key_Home]: -count, [Qt.Key_End]: count, [Qt.Key_PageUp]: -page, [Qt.Key_PageDown]: page }
        event.accepted = event.key in steps
        if (event.accepted)
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + steps[event.key]))
    }

    Connections {
        target: list.visits

        function onModelAboutToBeReset(): void { list.keep() }
        function onModelReset(): void { Qt.callLater(list.restore) }
        function onRowsAboutToBeInserted(): void { list.onTop = list.atYBeginning }
        function onRowsInserted(): void { if (list.onTop) list.positionViewAtBeginning() }
    }
}
