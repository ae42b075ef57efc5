import QtQuick
import Kiosk.Theme

// A small icon and the words it goes with.
Item {
    id: line

    property string icon
    property string text
    property real iconSize: 32
    property real lineHeight: Theme.textLine("label")
    readonly property real drawn: iconSize * Theme.iconScale
    readonly property real gap: Theme.space3 - Theme.strokeHairline

    implicitWidth: Math.ceil(drawn + gap + label.implicitWidth)
    implicitHeight: label.height

    Icon {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        name: line.icon
        size: line.drawn
        color: Theme.inkSoft
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; leftMargin: line.drawn + line.gap }
        text: line.text
        lineHeight: line.lineHeight
        color: Theme.inkSoft
        Accessible.ignored: true
    }
}
