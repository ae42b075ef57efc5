import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// A short sentence about what was just done. Trouble stays until somebody has read it.
Rectangle {
    id: strip

    required property DeskShell desk
    readonly property bool stays: desk.message.trouble

    visible: desk.message.text !== ""
    implicitWidth: words.x + Math.ceil(words.implicitWidth) + Theme.space5 + (stays ? close.width + Theme.space4 : 0)
    implicitHeight: Math.max(stays ? Theme.staffRow : Theme.staffTarget, words.height + Theme.space5)
    radius: Theme.radiusStaff
    color: stays ? Theme.sand : Theme.action
    border.width: stays ? Theme.strokeControl : 0
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: desk.message.text

    MouseArea {
        anchors.fill: parent
    }

    Icon {
        id: sign

        x: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        name: strip.stays ? "caution" : "check"
        size: Theme.iconStaff
        pen: Theme.penButton
        color: words.color
    }

    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: sign.x + sign.width + Theme.space3
        width: (strip.stays ? close.x : strip.width) - x - Theme.space4
        role: "staffStrong"
        text: strip.desk.message.text
        color: strip.stays ? Theme.ink : Theme.onAction
    }

    StaffButton {
        id: close

        anchors { right: parent.right; rightMargin: Theme.space2; verticalCenter: parent.verticalCenter }
        visible: strip.stays
        text: strip.desk.words.desk_close_message
        onTapped: strip.desk.message.clear()
    }
}
