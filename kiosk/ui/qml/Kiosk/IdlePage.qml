import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Are you still there? Opaque, so that nothing a patient wrote can be read over it.
Rectangle {
    id: page

    required property Shell shell

    color: Theme.mist

    // Nothing beneath may be touched.
    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Grid {
        id: parts

        columns: Theme.band ? 1 : 2
        columnSpacing: 88
        rowSpacing: Theme.large ? Theme.space5 : Theme.space8
        horizontalItemAlignment: Theme.band ? Grid.AlignHCenter : Grid.AlignLeft
        verticalItemAlignment: Grid.AlignVCenter
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        anchors.centerIn: parent

        CountRing {
            visible: !Theme.large || Theme.portrait
            seconds: page.shell.secondsLeft
            total: page.shell.secondsInAll
            text: page.shell.words.idle_seconds_left
        }

        Column {
            spacing: Theme.space5
            width: Theme.band ? page.width - 2 * Theme.margin : 740

            Words {
                role: Theme.large ? "h1Wide" : "display"
                width: parent.width
                text: page.shell.words.idle_title
            }

            Words {
                role: "lead"
                color: Theme.inkSoft
                width: parent.width
                text: page.shell.words.idle_lead
            }

            Flow {
                spacing: Theme.space4
                width: parent.width
                topPadding: Theme.space4
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                ActionButton {
                    kind: "primary"
                    icon: "hand"
                    text: page.shell.words.idle_more_time
                    width: Math.max(Theme.portrait ? parent.width : 400, implicitWidth)
                    focus: true
                    onTapped: page.shell.stay()
                }

                ActionButton {
                    kind: "secondary"
                    icon: "trash"
                    text: page.shell.words.idle_clear_now
                    width: Math.max(Theme.portrait ? parent.width : 300, implicitWidth)
                    onTapped: page.shell.wipe()
                }
            }
        }
    }
}
