pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// Search, the list, and the visit that is open.
FocusScope {
    id: page

    required property DeskShell desk
    readonly property bool wide: width >= Theme.staffWide - 2 * Theme.space5
    readonly property bool alone: !wide && desk.visit.isOpen
    readonly property real below: bar.visible ? bar.y + bar.height + Theme.space4 : 0
    property bool typing: false // our keyboard is up

    function search(): void {
        if (alone)
            desk.visit.close()
        bar.search.startOver()
    }

    // A letter that was typed, or scanned, while nothing was searched for.
    function take(letter: string): void {
        search()
        bar.search.write(letter)
    }

    // Asked later: between two controls there is a moment in which neither has the focus.
    function seeWhoTypes(): void {
        typing = visible && desk.onKiosk && (bar.search.writing || keys.activeFocus)
    }

    FindBar {
        id: bar

        visible: !page.alone
        width: parent.width
        visits: page.desk.visits
        words: page.desk.words
        typing: page.typing
        onDone: list.forceActiveFocus()
    }

    VisitList {
        id: list

        visible: !page.alone
        focus: !page.alone
        y: page.below
        width: page.wide ? parent.width - pane.width - Theme.space4 : parent.width
        height: (keys.visible ? keys.y - Theme.space4 : parent.height) - y
        visits: page.desk.visits
        words: page.desk.words
        onPrinted: visit => page.desk.printNow(visit)
    }

    VisitPane {
        id: pane

        visible: page.wide || page.alone
        focus: page.alone
        x: parent.width - width
        y: page.below
        width: page.wide ? Theme.staffPane : parent.width
        height: parent.height - y
        alone: page.alone
        visit: page.desk.visit
        words: page.desk.words
    }

    CodeKeys {
        id: keys

        visible: page.typing
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: -Theme.space5 }
        words: page.desk.words
        onTyped: text => bar.search.write(text)
        onErased: bar.search.erase()
    }

    Connections {
        target: page.desk.visit

        // The keyboard must not stay on a button that is gone.
        function onChanged(): void {
            if (!page.desk.visit.isOpen && pane.activeFocus)
                list.forceActiveFocus()
        }
    }

    Connections {
        target: page.Window.window
        function onActiveFocusItemChanged(): void { Qt.callLater(page.seeWhoTypes) }
    }
}
