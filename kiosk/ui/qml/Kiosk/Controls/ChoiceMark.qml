import QtQuick
import Kiosk.Theme

// The round radio mark or the square check box of an answer, with a drawn tick when chosen.
Rectangle {
    id: mark

    property bool checked: false
    property bool square: false

    implicitWidth: Theme.radio
    implicitHeight: Theme.radio
    radius: square ? Theme.radiusCheck : width / 2
    color: checked ? Theme.markOnTint : Theme.surface
    border.width: checked ? 0 : Theme.strokeControl
    border.color: Theme.line

    Icon {
        anchors.centerIn: parent
        visible: mark.checked
        name: "check"
        size: mark.width * 0.72
        pen: Theme.penTick
        color: Theme.tickOnTint
    }
}
