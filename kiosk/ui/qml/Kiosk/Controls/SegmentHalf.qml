import QtQuick
import Kiosk.Theme

// One half of a segment switch: round at its outer corners only.
Pressable {
    id: half

    property string text
    property bool leftmost: true
    readonly property real leftRadius: leftmost ? radius : 0
    readonly property real rightRadius: leftmost ? 0 : radius
    readonly property color front: checked ? Theme.onAction : pressed ? Theme.onTint : Theme.actionText

    name: text
    role: Accessible.RadioButton
    checkable: true
    implicitWidth: Math.ceil(label.implicitWidth) + Theme.iconTick * Theme.iconScale + Theme.space2 + Theme.space5
    implicitHeight: Math.max(Theme.target, label.height + Theme.space5)

    Rectangle {
        anchors.fill: parent
        topLeftRadius: half.leftRadius
        bottomLeftRadius: half.leftRadius
        topRightRadius: half.rightRadius
        bottomRightRadius: half.rightRadius
        color: half.checked ? Theme.action : half.pressed ? Theme.actionTint : Theme.surface
        border.width: half.checked ? 0 : Theme.strokeControl
        border.color: Theme.action
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: half.checked
            name: "check"
            size: Theme.iconTick * Theme.iconScale
            pen: Theme.penTick
            color: half.front
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), half.width - Theme.space4
                            - (half.checked ? Theme.iconTick * Theme.iconScale + Theme.space2 : 0))
            role: "strong"
            text: half.text
            color: half.front
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
