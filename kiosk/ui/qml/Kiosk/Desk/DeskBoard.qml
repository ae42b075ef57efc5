pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models
import "../Controls/typed.mjs" as Typed

// What somebody sees who is signed in: the bar, the alerts, and the visits or the numbers.
FocusScope {
    id: board

    required property DeskShell desk
    readonly property OpenVisitModel visit: desk.visit
    readonly property bool listed: desk.page === "visits"
    readonly property bool covered: visit.deleteOpen || visit.previewOpen
    readonly property bool free: listed && !covered // for keys that act on the list and the open visit
    readonly property bool cramped: height < Theme.staffTall

    // The keys that do what a button does; letters and digits search. False: this key does nothing.
    function key(code: int, ctrl: bool, text: string): bool {
        if (ctrl && code === Qt.Key_L)
            desk.lock()
        else if (!free)
            return false
        else if (text === "/")
            page.search()
        else if (code === Qt.Key_Escape)
            return stepBack()
        else if (ctrl)
            return command(code)
        else if (Typed.isLetter(text))
            page.take(text)
        else
            return false
        return true
    }

    function command(code: int): bool {
        switch (code) {
        case Qt.Key_F: page.search(); return true
        case Qt.Key_P: visit.print("both"); return true
        case Qt.Key_H: visit.handOver(); return true
        default: return false
        }
    }

    function stepBack(): bool {
        if (visit.isOpen)
            visit.close()
        else if (desk.visits.query)
            desk.visits.find("")
        else
            return false
        return true
    }

    Keys.onPressed: event => event.accepted = key(event.key, (event.modifiers & Qt.ControlModifier) !== 0, event.text)

    DeskHeader {
        id: header

        width: parent.width
        desk: board.desk
    }

    AlertBanners {
        id: banners

        visible: board.desk.alerts.count > 0
        x: Theme.space5
        y: header.height + Theme.space4
        width: parent.width - 2 * x
        height: Math.min(implicitHeight, (board.height - header.height) / 2)
        desk: board.desk
        most: board.cramped ? 1 : 2
    }

    Item {
        id: room

        x: Theme.space5
        y: (banners.visible ? banners.y + banners.height : header.height) + Theme.space4
        width: parent.width - 2 * x
        height: parent.height - y - Theme.space5

        VisitsPage {
            id: page

            anchors.fill: parent
            focus: board.listed
            visible: board.listed
            desk: board.desk
        }

        Loader {
            id: numbers

            anchors.fill: parent
            active: !board.listed
            focus: active
            onActiveChanged: if (active) setSource("NumbersPage.qml", { numbers: board.desk.numbers, words: board.desk.words })
            visible: active
        }
    }

    MessageStrip {
        readonly property real paneRoom: page.wide ? Theme.staffPane + Theme.space4 : 0

        anchors { left: parent.left; bottom: parent.bottom; margins: Theme.space5 + Theme.space3 }
        width: Math.min(implicitWidth, parent.width - 2 * anchors.margins - (board.listed ? paneRoom : 0))
        desk: board.desk
    }

    PreviewSheet {
        anchors.fill: parent
        visit: board.visit
        words: board.desk.words
    }

    DeleteSheet {
        anchors.fill: parent
        visit: board.visit
        words: board.desk.words
    }

    Connections {
        target: board.desk.alerts

        // A banner moves everything: nobody shall take care of an alert who meant to search.
        function onArrived(): void { Theme.pageChangedAt = Date.now() }
    }
}
