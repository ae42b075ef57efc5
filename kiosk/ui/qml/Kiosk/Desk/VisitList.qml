pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The visits, the newest first, under the days they belong to. What is on show stays where it is
// when visits come and go.
FocusScope {
    id: panel

    required property VisitListModel visits
    required property var words

    signal printed(int visit)

    Cutout {
        anchors.fill: parent
        anchors.margins: Theme.strokeHairline
        view: list

        ListView {
            id: list

            property int kept: 0 // the id of the first row on show; 0: the list stands at its top
            property int keptAt: 0
            property real keptBy: 0 // how far that row is scrolled out
            property bool onTop: true

            function idAt(index: int): int { return panel.visits.data(panel.visits.index(index, 0), Qt.UserRole + 1).id }

            function keep(): void {
                keptAt = Math.max(0, indexAt(0, contentY))
                kept = atYBeginning || count === 0 ? 0 : idAt(keptAt)
                keptBy = contentY - (itemAtIndex(keptAt)?.y ?? contentY)
            }

            function restore(): void {
                let index = 0
                while (kept && index < count && idAt(index) !== kept)
                    index += 1
                if (index === count)
                    index = Math.min(keptAt, count - 1) // it is gone: what stands there now
                positionViewAtIndex(index, ListView.Beginning)
                contentY += kept ? keptBy : 0
                returnToBounds()
            }

            anchors.fill: parent
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows that are made ahead are missed when the list is made anew
            model: panel.visits
            onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
            Accessible.role: Accessible.List
            Accessible.name: panel.words.visits_list
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(height / Theme.staffRow) - 1)
                const steps = { [Qt.Key_Home]: -count, [Qt.Key_End]: count, [Qt.Key_PageUp]: -page, [Qt.Key_PageDown]: page }
                event.accepted = event.key in steps
                if (event.accepted)
                    currentIndex = Math.max(0, Math.min(count - 1, currentIndex + steps[event.key]))
            }

            delegate: FocusScope {
                id: item

                required property int index
                required property var line
                readonly property bool chosen: line.id === panel.visits.selected

                width: list.width
                height: heading.height + row.height
                onChosenChanged: if (chosen) list.currentIndex = index

                DayHeading {
                    id: heading

                    width: parent.width
                    text: item.line.day
                }

                VisitRow {
                    id: row

                    focus: true
                    y: heading.height
                    width: parent.width
                    line: item.line
                    words: panel.words
                    chosen: item.chosen
                    current: item.ListView.isCurrentItem
                    onTapped: panel.visits.select(line.id)
                    onPrinted: panel.printed(line.id)
                }
            }

            footer: Item {
                width: list.width
                height: panel.visits.more ? Theme.staffRow : 0

                StaffButton {
                    anchors.centerIn: parent
                    visible: panel.visits.more
                    holds: false
                    icon: "plus"
                    kind: "quiet"
                    text: panel.words.visits_older
                    onTapped: panel.visits.showMore()
                }
            }
        }
    }

    Words {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space6 }
        role: "staff"
        text: panel.visits.note
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }

    ScrollThumb {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; margins: Theme.space1 }
        view: list
    }

    RoundFrame {
        anchors.fill: parent
    }

    Connections {
        target: panel.visits

        function onModelAboutToBeReset(): void { list.keep() }
        function onModelReset(): void { Qt.callLater(list.restore) }
        function onRowsAboutToBeInserted(): void { list.onTop = list.atYBeginning }
        function onRowsInserted(): void { if (list.onTop) list.positionViewAtBeginning() }
    }
}
