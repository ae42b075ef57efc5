import QtQuick
import Kiosk.Theme

// A link that stands back: an icon and words on two lines or so, without an edge.
Pressable {
    id: link

    property string icon
    property string text
    readonly property real iconSize: Theme.iconLabel * Theme.iconScale
    readonly property real textX: Theme.space2 + iconSize + Theme.space3

    name: text
    radius: Theme.radiusRow
    implicitWidth: textX + Math.ceil(label.contentWidth) + Theme.space2
    implicitHeight: Math.max(Theme.answerRow, label.height)

    Face {
        control: link
        ground: Theme.clear
        stroke: 0
    }

    Icon {
        anchors { left: parent.left; leftMargin: Theme.space2; verticalCenter: parent.verticalCenter }
        name: link.icon
        size: link.iconSize
        color: link.over(Theme.actionText)
    }

    Words {
        id: label

        anchors { left: parent.left; leftMargin: link.textX; verticalCenter: parent.verticalCenter }
        width: Math.ceil(implicitWidth * 0.58)
        role: "label"
        lineHeight: Theme.textLine("answer")
        text: link.text
        color: link.over(Theme.actionText)
        Accessible.ignored: true
    }
}
