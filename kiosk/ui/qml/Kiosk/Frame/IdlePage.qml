import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

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

        columns: Theme.idleColumns
        columnSpacing: 88
        rowSpacing: Theme.idleGap
        horizontalItemAlignment: Theme.idleAlignment
        verticalItemAlignment: Grid.AlignVCenter
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        anchors.centerIn: parent

        CountRing {
            visible: Theme.roomy
            seconds: page.shell.secondsLeft
            total: page.shell.secondsInAll
            text: page.shell.words.idle_seconds_left
        }

        Column {
            spacing: Theme.space5
            width: Theme.idleWords

            Words {
                role: Theme.displayRole
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
                    width: Math.max(Theme.idleStay, implicitWidth)
                    focus: true
                    onTapped: page.shell.stay()
                }

                ActionButton {
                    kind: "secondary"
                    icon: "trash"
                    text: page.shell.words.idle_clear_now
                    width: Math.max(Theme.idleClear, implicitWidth)
                    onTapped: page.shell.wipe()
                }
            }
        }
    }
}
