import QtQuick
import Kiosk.Theme

// What the clinic tells everybody today: an icon and its words. It opens the page behind it.
Pressable {
    id: banner

    property string icon
    property string text
    readonly property real iconSize: Theme.iconLabel * Theme.iconScale
    readonly property real textX: Theme.space4 + iconSize + Theme.space3

    name: text
    radius: Theme.radiusTile
    implicitHeight: Math.max(Theme.answerRow, label.height + Theme.space3)

    Face {
        control: banner
        ground: Theme.sand
        edge: Theme.action
    }

    Icon {
        anchors { left: parent.left; leftMargin: Theme.space4; verticalCenter: parent.verticalCenter }
        name: banner.icon
        size: banner.iconSize
        color: banner.over(Theme.actionText)
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: banner.textX; rightMargin: Theme.space3 }
        role: "answer"
        font.weight: Font.DemiBold
        text: banner.text
        color: banner.over(Theme.ink)
        Accessible.ignored: true
    }
}
