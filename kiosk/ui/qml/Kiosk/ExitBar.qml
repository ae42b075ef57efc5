import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The bar along the bottom of every page: the two ways out at the start, comfort at the end.
Rectangle {
    id: bar

    required property Shell shell
    readonly property bool first: shell.page === "attract"
    readonly property int cellTop: 8
    // Without room for all, the rest moves into the menu: at large text, and in wordy languages.
    readonly property bool folded: Theme.large || !Theme.portrait && exits.width + comfort.width + 2 * Theme.space4 > width
    readonly property int cellWidth: Theme.portrait ? Math.floor(width / 3) : 0
    readonly property int secondRow: Theme.barHeight / 2 // in portrait
    readonly property bool reads: shell.reader.offered
    readonly property real exitWidth: reads ? cellWidth : width / 2 // in portrait

    color: Theme.dock
    height: Theme.barHeight

    Rectangle {
        width: parent.width
        height: Theme.rule
        color: Theme.divider
    }

    Row {
        id: exits

        visible: !bar.first && !bar.folded
        y: bar.cellTop + (Theme.portrait ? bar.secondRow - Theme.space1 : 0)
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? 0 : Theme.space4

        BarButton {
            icon: "calledin"
            text: bar.shell.words.bar_called_in
            width: Theme.portrait ? bar.exitWidth : implicitWidth
            onTapped: bar.shell.openSheet("called_in")
        }

        BarButton {
            icon: "restart"
            text: bar.shell.words.bar_start_over
            width: Theme.portrait ? bar.exitWidth : implicitWidth
            onTapped: bar.shell.openSheet("start_over")
        }
    }

    FirstNote {
        visible: bar.first && !bar.folded
        shell: bar.shell
        y: Theme.portrait ? bar.secondRow : 0
        width: bar.width - (Theme.portrait ? (bar.reads ? bar.cellWidth - Theme.space5 : 0) : comfort.width) - 2 * Theme.space7
        height: Theme.portrait ? bar.secondRow : Theme.barHeight
        anchors.left: parent.left
        anchors.leftMargin: Theme.space7
    }

    Row {
        id: comfort

        visible: !bar.folded
        y: bar.cellTop
        anchors.right: parent.right
        anchors.rightMargin: Theme.portrait ? 0 : Theme.space4

        BarButton {
            icon: "globe"
            text: bar.shell.words.bar_language
            width: Theme.portrait ? bar.cellWidth : implicitWidth
            on: bar.shell.page === "language"
            onTapped: bar.shell.openLanguages()
        }

        BarButton {
            icon: "textsize"
            text: bar.shell.words.bar_text_size
            width: Theme.portrait ? bar.cellWidth : implicitWidth
            on: bar.shell.sheet === "text_size"
            onTapped: bar.shell.openSheet("text_size")
        }

        BarButton {
            icon: "contrast"
            text: bar.shell.words.bar_contrast
            width: Theme.portrait ? bar.cellWidth : implicitWidth
            on: bar.shell.highContrast
            onTapped: bar.shell.toggleContrast()
        }

        ReadAloudButton {
            visible: bar.reads && !Theme.portrait
            shell: bar.shell
        }
    }

    ReadAloudButton {
        visible: bar.reads && Theme.portrait && !bar.folded
        shell: bar.shell
        width: bar.cellWidth
        anchors.right: parent.right
        y: exits.y
    }

    BarButton {
        visible: bar.folded && !bar.first
        wide: true
        y: bar.cellTop
        icon: "calledin"
        text: bar.shell.words.bar_called_in
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        onTapped: bar.shell.openSheet("called_in")
    }

    BarButton {
        visible: bar.folded
        wide: true
        y: bar.cellTop
        icon: "menu"
        text: bar.shell.words.bar_menu
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        onTapped: bar.shell.openSheet("menu")
    }
}
