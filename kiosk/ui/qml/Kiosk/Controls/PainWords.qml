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
    readonly property real share: ({ start: 0, middle: 0.5, end: 1 })[place] // of the room before it

    role: "answer"
    text: words
    width: Math.min(Math.ceil(implicitWidth), room)
    x: at + (keyWidth - width) * (Theme.mirrored ? 1 - share : share)
    horizontalAlignment: ({ start: Text.AlignLeft, middle: Text.AlignHCenter, end: Text.AlignRight })[place]
    Accessible.ignored: true
}
