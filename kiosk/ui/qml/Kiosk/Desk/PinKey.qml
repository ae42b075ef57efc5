import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One key of the PIN pad: a digit, or what takes digits away.
Pressable {
    id: key

    property string text
    property string icon
    readonly property bool digit: text.length === 1
    readonly property color front: over(digit ? Theme.ink : Theme.actionText)

    hitMargin: Theme.minGap / 2

    Face {
        control: key
        edge: key.digit ? Theme.line : Theme.action
    }

    DashedEdge {
        visible: !key.enabled
        radius: key.radius
    }

    Words {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space2
        visible: key.text !== ""
        role: key.digit ? "pin" : "button"
        tabular: true
        text: key.text
        color: key.front
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textSize("staff")
        Accessible.ignored: true
    }

    Icon {
        anchors.centerIn: parent
        visible: key.icon !== ""
        name: key.icon
        size: Theme.iconBar
        color: key.front
    }
}
