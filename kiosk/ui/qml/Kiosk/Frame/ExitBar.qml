import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// The bar along the bottom of every page: the two ways out at the start, comfort at the end.
Rectangle {
    id: bar

    required property Shell shell
    readonly property bool first: shell.page === "attract"
    readonly property int cellTop: 8
    // Without room for all, the rest moves into the menu: at large text, and in wordy languages.
    readonly property bool folded: Theme.large || !Theme.portrait && exits.width + comfort.width + 2 * Theme.space4 > width
    readonly property bool reads: shell.reader.offered
    readonly property real exitCell: reads ? Theme.barCell : Theme.barHalf

    color: Theme.dock
    height: Theme.barHeight

    Rectangle {
        width: parent.width
        height: Theme.rule
        color: Theme.divider
    }

    Item {
        visible: !bar.folded
        anchors.fill: parent

        Row {
            id: exits

            visible: !bar.first
            y: bar.cellTop + Theme.barExits
            anchors.left: parent.left
            anchors.leftMargin: Theme.barEdge

            BarButton {
                icon: "calledin"
                text: bar.shell.words.bar_called_in
                fixed: bar.exitCell
                onTapped: bar.shell.openSheet("called_in")
            }

            BarButton {
                icon: "restart"
                text: bar.shell.words.bar_start_over
                fixed: bar.exitCell
                onTapped: bar.shell.openSheet("start_over")
            }
        }

        FirstNote {
            visible: bar.first
            shell: bar.shell
            y: Theme.barSecond
            width: parent.width - (Theme.portrait ? voice.taken : comfort.width) - 2 * Theme.space7
            height: Theme.barHeight - Theme.barSecond
            anchors.left: parent.left
            anchors.leftMargin: Theme.space7
        }

        Row {
            id: comfort

            y: bar.cellTop
            anchors.right: parent.right
            anchors.rightMargin: Theme.barEdge

            BarButton {
                icon: "globe"
                text: bar.shell.words.bar_language
                fixed: Theme.barCell
                on: bar.shell.page === "language"
                onTapped: bar.shell.openLanguages()
            }

            BarButton {
                icon: "textsize"
                text: bar.shell.words.bar_text_size
                fixed: Theme.barCell
                on: bar.shell.sheet === "text_size"
                onTapped: bar.shell.openSheet("text_size")
            }

            BarButton {
                icon: "contrast"
                text: bar.shell.words.bar_contrast
                fixed: Theme.barCell
                on: bar.shell.highContrast
                onTapped: bar.shell.toggleContrast()
            }

            ReadAloudButton {
                visible: bar.reads && !Theme.portrait
                shell: bar.shell
            }
        }

        ReadAloudButton {
            id: voice

            readonly property real taken: visible ? width - Theme.space5 : 0

            visible: bar.reads && Theme.portrait
            shell: bar.shell
            width: Theme.barCell
            anchors.right: parent.right
            y: exits.y
        }
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
