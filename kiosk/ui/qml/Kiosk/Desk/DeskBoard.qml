pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// What somebody sees who is signed in: the bar, the alerts, and the visits or the numbers.
FocusScope {
    id: board

    required property DeskShell desk
    readonly property OpenVisitModel visit: desk.visit
    readonly property bool covered: visit.deleteOpen || visit.previewOpen
    readonly property bool listed: desk.page === "visits"
    readonly property bool cramped: height < Theme.staffTall

    // The keys that do what a button does; letters and digits search.
    function key(code: int, withCtrl: bool, text: string): bool {
        if (withCtrl && code === Qt.Key_L)
            desk.lock()
        else if (covered || !listed)
            return false
        else if (code === Qt.Key_Escape && visit.isOpen)
            visit.close()
        else if (withCtrl && code === Qt.Key_F || text === "/")
            page.search()
        else if (withCtrl && code === Qt.Key_P && visit.canPrint)
            visit.print("both")
        else if (withCtrl && code === Qt.Key_H && visit.canHandOver && !visit.handedOver)
            visit.handOver()
        else if (code === Qt.Key_Escape && desk.visits.query)
            desk.visits.find("")
        else if (!withCtrl && isLetter(text))
            page.take(text)
        else
            return false
        return true
    }

    function isLetter(text: string): bool {
        return text.length === 1 && (text >= "0" && text <= "9" || text.toLowerCase() !== text.toUpperCase())
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
        anchors { left: parent.left; bottom: parent.bottom; margins: Theme.space5 + Theme.space3 }
        width: Math.min(implicitWidth, parent.width - 2 * anchors.margins - (page.wide && board.listed ? Theme.staffPane + Theme.space4 : 0))
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
