import QtQuick
import Kiosk.Theme

// One reason to tell the front desk, with a bar at its start edge.
Rectangle {
    id: reason

    property string text

    implicitWidth: 668
    implicitHeight: Math.max(Theme.alertRow, label.height + Theme.space5)
    radius: Theme.radiusCheck
    color: Theme.urgentTint
    border.width: Theme.highContrast ? Theme.strokeControl : 0
    border.color: Theme.urgent

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: Theme.alertBar
        color: Theme.urgent
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: Theme.space7 - Theme.space1; rightMargin: Theme.space4 }
        role: "strong"
        text: reason.text
        Accessible.role: Accessible.ListItem
    }
}
