import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A button at staff size: a word and, if wanted, an icon before it.
Pressable {
    id: button

    property string text
    property string icon
    property string hint // the keys that do the same, for those who do not see
    property string kind: "secondary" // primary, secondary, urgent, urgentPlain, quiet, bar
    property color front: dress.front
    readonly property var dress: enabled ? kinds[kind] : kinds.off
    readonly property var kinds: ({
        primary: { fill: pressed ? Theme.actionPressed : Theme.action, front: Theme.onAction, edge: Theme.clear },
        secondary: { fill: pressed ? Theme.actionTint : Theme.surface, front: pressed ? Theme.onTint : Theme.actionText, edge: Theme.action },
        urgent: { fill: pressed ? Theme.urgentPressed : Theme.urgent, front: Theme.onUrgent, edge: Theme.clear },
        urgentPlain: { fill: pressed ? Theme.urgentTint : Theme.surface, front: Theme.urgent, edge: Theme.urgent },
        quiet: { fill: pressed ? Theme.actionTint : Theme.surface, front: pressed ? Theme.onTint : Theme.actionText, edge: Theme.clear },
        bar: { fill: pressed ? Theme.actionPressed : Theme.deskBar, front: pressed ? Theme.onAction : Theme.onDeskBar, edge: Theme.onDeskBar },
        off: { fill: Theme.disabledFill, front: Theme.disabledText, edge: Theme.clear }
    })
    readonly property real iconRoom: icon ? Theme.iconStaff + (text ? Theme.space2 + Theme.strokeHairline : 0) : 0

    name: text
    radius: Theme.radiusStaff
    implicitWidth: Math.max(Theme.staffTarget, Math.ceil(2 * Theme.space4 + iconRoom + label.implicitWidth))
    implicitHeight: Math.max(Theme.staffTarget, label.height + Theme.space4)
    Accessible.description: hint

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.dress.fill
        border.width: Theme.strokeHairline
        border.color: button.dress.edge
    }

    DashedEdge {
        visible: !button.enabled
        radius: button.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: button.iconRoom - Theme.iconStaff

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            size: Theme.iconStaff
            pen: Theme.penButton
            color: button.front
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), button.width - button.iconRoom - 2 * Theme.space3)
            visible: text !== ""
            role: "staffButton"
            text: button.text
            color: button.front
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
