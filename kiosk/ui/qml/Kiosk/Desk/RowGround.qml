import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What lies under the words of a row: the tint and bar of the chosen one, and where the keyboard is.
Rectangle {
    id: ground

    required property Pressable control
    required property bool chosen

    color: chosen || control.pressed ? Theme.actionTint : Theme.surface

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.divider
    }

    Rectangle {
        visible: ground.chosen
        width: Theme.staffBar
        height: parent.height
        color: Theme.highContrast ? Theme.onTint : Theme.action
    }

    // The focus stands inside, where the rows around do not cover it.
    Rectangle {
        anchors.fill: parent
        visible: ground.control.activeFocus && Theme.focusByKeys
        color: Theme.clear
        border.width: Theme.strokeControl
        border.color: Theme.focusRing

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.strokeControl
            color: Theme.clear
            border.width: Theme.strokeControl
            border.color: Theme.focusGap
        }
    }
}
