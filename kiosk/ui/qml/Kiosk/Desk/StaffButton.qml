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
    property color front: face.front
    readonly property real gap: text ? Theme.space2 + Theme.strokeHairline : 0 // between the icon and the word
    readonly property real iconRoom: icon ? Theme.iconStaff + gap : 0

    name: text
    dress: kind
    radius: Theme.radiusStaff
    implicitWidth: Math.max(Theme.staffTarget, Math.ceil(2 * Theme.space4 + iconRoom + label.implicitWidth))
    implicitHeight: Math.max(Theme.staffTarget, label.height + Theme.space4)
    Accessible.description: hint

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.face.fill ?? Theme.surface
        border.width: Theme.strokeHairline
        border.color: button.face.edge
    }

    DashedEdge {
        visible: !button.enabled
        radius: button.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: button.gap

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
