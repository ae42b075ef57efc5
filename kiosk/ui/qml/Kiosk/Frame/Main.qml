pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The window: one page at a time, the bar under it, sheets and the idle warning over it.
Window {
    id: window

    required property Shell shell
    required property var icons
    required property var body
    required property var colours
    required property real pxPerMm
    required property bool reduceMotion
    readonly property bool staffed: shell.page === "desk" // the desk has the whole window

    width: 1280
    height: 800
    color: Theme.canvas
    title: shell.words.attract_title
    visible: false

    LayoutMirroring.enabled: shell.mirrored
    LayoutMirroring.childrenInherit: true

    Item {
        id: screen

        anchors.fill: parent
        // What is typed while the bar has the focus is for the page, such as a scanned reference.
        Keys.forwardTo: window.shell.sheet === "" ? [page.item] : []

        // The software renderer paints only what has changed, and left a thin line of the old page
        // now and then. A ground that changes its size with each page is painted whole.
        Rectangle {
            color: Theme.canvas
            width: parent.width + window.shell.turns % 2
            height: parent.height
        }

        Loader {
            id: page

            property int shift: 0

            width: parent.width
            height: window.staffed ? parent.height : Theme.contentHeight
            focus: true
            visible: !window.shell.idle
            transform: Translate { x: page.shift * (Theme.mirrored ? -1 : 1) }
        }

        ExitBar {
            shell: window.shell
            width: parent.width
            anchors.bottom: parent.bottom
            visible: !window.shell.idle && !window.staffed
        }

        // The sheets, and what covers everything: read from their files when they are first wanted,
        // since nobody sees one on the way to the first screen.
        Loader {
            id: sheets

            property bool wanted: false

            active: wanted
            width: parent.width
            height: Theme.contentHeight
            visible: !window.shell.idle
            Component.onCompleted: setSource("Sheets.qml", { shell: window.shell })

            Connections {
                target: window.shell
                function onSheetChanged(): void { sheets.wanted = sheets.wanted || window.shell.sheet !== "" }
            }
        }

        Loader {
            active: window.shell.idle
            focus: active
            anchors.fill: parent
            Component.onCompleted: setSource("IdlePage.qml", { shell: window.shell })
        }

        Loader {
            active: window.shell.rest.dark
            focus: active
            anchors.fill: parent
            Component.onCompleted: setSource("DarkPage.qml", { shell: window.shell })
        }
    }

    ParallelAnimation {
        id: turning

        NumberAnimation { target: page; property: "opacity"; from: 0; to: 1; duration: Theme.msPage; easing.type: Easing.OutCubic }
        NumberAnimation { target: page; property: "shift"; from: Theme.pageShift; to: 0; duration: Theme.msPage; easing.type: Easing.OutCubic }
    }

    // Emptied first, so that the old page does not lay itself out for the next one's models.
    function leave(): void {
        page.source = ""
    }

    function turn(): void {
        Theme.pageChangedAt = Date.now()
        leave()
        page.setSource("../" + shell.pageFile, { shell: shell })
        if (shell.page === "urgent" || shell.page === "attract")
            turning.complete()
        else
            turning.restart()
    }

    Binding { target: Theme; property: "highContrast"; value: window.shell.highContrast }
    Binding { target: Theme; property: "textScale"; value: window.shell.textScale }
    Binding { target: Theme; property: "focusByKeys"; value: window.shell.byKeys }
    Binding { target: Theme; property: "mirrored"; value: window.shell.mirrored }
    Binding { target: Theme; property: "windowWidth"; value: window.width }
    Binding { target: Theme; property: "windowHeight"; value: window.height }
    Binding { target: Theme; property: "pxPerMm"; value: window.pxPerMm }
    Binding { target: Theme; property: "reduceMotion"; value: window.reduceMotion }
    Binding { target: Theme; property: "icons"; value: window.icons }
    Binding { target: Theme; property: "body"; value: window.body }
    Binding { target: Theme; property: "clinic"; value: window.colours }

    Connections {
        target: window.shell
        function onLeaving(): void { window.leave() }
        function onPageChanged(): void { window.turn() }
    }

    Component.onCompleted: {
        turn()
        Theme.pageChangedAt = 0 // nobody can have meant another page yet
    }
}
