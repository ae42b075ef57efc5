import QtQuick
import Kiosk.Theme

// An article on the home page.
Pressable {
    id: tile

    property string icon
    property string title
    readonly property real iconSize: Theme.iconTopic * Math.min(1.25, Theme.iconScale)
    readonly property real textX: Theme.space5 + iconSize + Theme.space4 + Theme.space1

    name: title
    radius: Theme.radiusTile
    implicitWidth: 344
    implicitHeight: Math.max(Theme.target, label.implicitHeight + Theme.space4)

    Face {
        control: tile
    }

    Icon {
        anchors { left: parent.left; leftMargin: Theme.space5; verticalCenter: parent.verticalCenter }
        name: tile.icon
        size: tile.iconSize
        color: tile.over(Theme.actionText)
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: tile.textX; rightMargin: Theme.space4 }
        role: "label"
        lineHeight: Theme.textLine("answer")
        text: tile.title
        color: tile.over(Theme.ink)
        Accessible.ignored: true
    }
}
