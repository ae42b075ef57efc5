import QtQuick
import Kiosk.Theme

// One month. Chosen, it is tinted with a heavy edge and a tick; still to come, it is dashed.
Pressable {
    id: cell

    property string text

    name: text
    role: Accessible.RadioButton
    checkable: true
    radius: Theme.radiusRow
    implicitHeight: Math.max(Theme.monthLeast, label.implicitHeight + Theme.space3)

    Face {
        control: cell
    }

    DashedEdge {
        visible: !cell.enabled
        radius: cell.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: cell.checked && cell.width > label.implicitWidth + size + Theme.space7
            name: "check"
            size: Theme.iconTick * Theme.iconScale
            pen: Theme.penTick
            color: Theme.onTint
        }

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            role: "answer"
            text: cell.text
            width: Math.min(Math.ceil(implicitWidth), cell.width - 2 * Theme.space2)
            horizontalAlignment: Text.AlignHCenter
            font.weight: cell.checked ? Font.DemiBold : Font.Normal
            color: cell.over(Theme.ink)
            Accessible.ignored: true
        }
    }
}
