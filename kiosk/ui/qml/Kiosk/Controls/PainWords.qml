import QtQuick
import Kiosk.Theme

// The words under a pain key: they begin at its start edge, end at its end edge, or sit in its middle.
Words {
    id: label

    required property string words
    property string place: "start" // start, middle, end
    property real at
    property real keyWidth
    property real room
    readonly property real wide: Math.ceil(contentWidth)
    readonly property bool leftEdge: (place === "start") !== Theme.mirrored

    role: "answer"
    text: words
    width: Math.min(Math.ceil(implicitWidth), room)
    x: place === "middle" ? at + (keyWidth - width) / 2 : leftEdge ? at : at + keyWidth - width
    horizontalAlignment: place === "middle" ? Text.AlignHCenter : place === "end" ? Text.AlignRight : Text.AlignLeft
    Accessible.ignored: true
}
