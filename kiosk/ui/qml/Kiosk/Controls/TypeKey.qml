import QtQuick
import Kiosk.Theme

// One key of our keyboard: a letter, a word, or an icon. Its touch area joins up with its neighbours'.
Pressable {
    id: key

    property string text
    property string icon
    property bool quiet: false // a key that does not write: action colours
    readonly property color front: over(quiet ? Theme.actionText : Theme.ink)

    checkedDress: "on"
    radius: Theme.radiusCheck
    hitMargin: Theme.space2 / 2

    Face {
        control: key
        edge: key.quiet ? Theme.action : Theme.line
    }

    Words {
        anchors.centerIn: parent
        visible: key.icon === ""
        role: "button"
        font.weight: Font.Medium
        font.pixelSize: Math.min(Theme.textSize("button"), 44)
        lineHeight: Math.round(font.pixelSize * Theme.naturalLine)
        text: key.text
        color: key.front
        wrapMode: Text.NoWrap
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
