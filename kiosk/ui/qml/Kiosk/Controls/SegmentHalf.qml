import QtQuick
import Kiosk.Theme

// One half of a segment switch: round at its outer corners only.
Pressable {
    id: half

    property string text
    property bool leftmost: true
    readonly property color fill: face.fill ?? Theme.clear
    readonly property color front: over(Theme.actionText)

    name: text
    role: Accessible.RadioButton
    checkable: true
    checkedDress: "on"
    implicitWidth: Math.ceil(label.implicitWidth) + Theme.iconTick * Theme.iconScale + Theme.space2 + Theme.space5
    implicitHeight: Math.max(Theme.target, label.height + Theme.space5)

    // Rounded all over, then made square at the inner side: the software renderer does not repaint
    // a rectangle with a radius of its own at each corner.
    Rectangle {
        anchors.fill: parent
        radius: half.radius
        color: half.fill

        Rectangle {
            x: half.leftmost ? parent.width - width : 0
            width: half.radius
            height: parent.height
            color: half.fill
        }
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
