import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Over a locked desk: that somebody gave urgent answers, and nothing of what they were.
Rectangle {
    id: strip

    property string text
    property bool small: false

    visible: text !== ""
    implicitHeight: Math.max(Theme.staffHeader, words.height + 2 * Theme.space2)
    color: Theme.urgent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign

        x: strip.small ? Theme.space5 : Theme.space7
        anchors.verticalCenter: parent.verticalCenter
        name: "alert"
        size: strip.small ? Theme.iconTick : Theme.iconButton
        color: Theme.onUrgent
    }

    Words {
        id: words

        anchors { left: sign.right; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: Theme.space4; rightMargin: sign.x }
        role: strip.small ? "staffStrong" : "staffTitle"
        tabular: true
        text: strip.text
        Accessible.ignored: true
        color: Theme.onUrgent
    }
}
