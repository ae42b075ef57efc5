import QtQuick
import Kiosk.Theme

// A button with a word and, if wanted, an icon before or after it.
Pressable {
    id: button

    property string text
    property string icon
    property bool iconAfter: false
    property string kind: "secondary" // primary, secondary, urgent
    readonly property bool filled: kind !== "secondary"
    readonly property real iconSize: icon ? Theme.iconButton * Theme.iconScale : 0
    readonly property real gap: text ? Theme.space4 : 0 // between the icon and the word
    readonly property real iconRoom: icon ? iconSize + gap : 0
    readonly property real pad: Theme.space6
    readonly property color front: face.front

    name: text
    dress: kind
    implicitWidth: Math.max(Theme.target, Math.ceil(2 * pad + iconRoom + label.implicitWidth))
    implicitHeight: Math.max(Theme.target, label.implicitHeight + 2 * Theme.space3)

    Face {
        control: button
        stroke: button.filled ? 0 : Theme.strokeControl
    }

    DashedEdge {
        visible: !button.enabled
        radius: button.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: button.gap
        layoutDirection: button.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.icon !== ""
            name: button.icon
            size: button.iconSize
            pen: Theme.penButton
            color: button.front
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), button.width - button.iconRoom - 2 * Theme.space4)
            visible: text !== ""
            role: "button"
            text: button.text
            color: button.front
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
