import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A small icon and the word it goes with, on one line.
Item {
    id: line

    property string icon
    property string text
    property string role: "staff"
    property color color: Theme.ink
    property real iconSize: Theme.iconStaff
    property real room: Infinity // at most so wide; a longer word is cut short with dots

    width: label.x + label.width
    height: label.height

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: line.icon !== ""
        name: line.icon
        size: line.iconSize
        pen: Theme.penButton
        color: line.color
    }

    Words {
        id: label

        x: line.icon ? line.iconSize + Theme.space2 : 0
        width: Math.min(Math.ceil(implicitWidth), line.room - x)
        role: line.role
        text: line.text
        color: line.color
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
