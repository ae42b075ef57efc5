pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A plain 0 to 10 as keys with words at both ends and the middle: one row, or two where eleven do not fit.
Item {
    id: keys

    property int value: -1 // -1: no answer yet
    property int lowest: 0
    property int highest: 10
    property string lowWords
    property string midWords
    property string highWords
    readonly property int middle: Math.round((lowest + highest) / 2)
    readonly property var words: ({ [lowest]: lowWords, [middle]: midWords, [highest]: highWords })
    readonly property int count: highest - lowest + 1
    readonly property bool oneRow: !Theme.portrait && (width + gap) / count >= 100
    readonly property int rows: oneRow ? 1 : 2
    readonly property int columns: oneRow ? count : Math.ceil(count / 2)
    readonly property real gap: Theme.minGap
    readonly property real pitch: Math.min(Theme.painKeyPitch * (oneRow ? 1 : 1.15), (width + gap) / columns)
    readonly property real keyWidth: pitch - gap
    readonly property real inset: oneRow ? (width - columns * pitch + gap) / 2 : 0
    readonly property real firstWords: Theme.space3 + (oneRow ? Math.max(low.height, mid.height, high.height)
                                                              : Math.max(low.height, mid.height))
    readonly property real secondWords: oneRow ? 0 : Theme.space3 + high.height
    readonly property real around: rows * Theme.painKeyRise + firstWords + secondWords + (oneRow ? 0 : Theme.space2)
    readonly property real room: height > 0 ? (height - around) / rows : Theme.painKeyHeight
    readonly property real keyHeight: Math.max(Theme.target - Theme.space4, Math.min(Theme.painKeyHeight, room))
    readonly property real secondRow: Theme.painKeyRise * 2 + keyHeight + firstWords + Theme.space2

    signal picked(int n)

    function column(n: int): int { return (n - lowest) % columns }
    function keyX(n: int): real {
        const start = inset + column(n) * pitch
        return Theme.mirrored ? width - start - keyWidth : start
    }
    function keyY(n: int): real { return n - lowest < columns ? Theme.painKeyRise : secondRow }

    implicitWidth: count * Theme.painKeyPitch - gap
    implicitHeight: around + rows * Theme.painKeyHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    Repeater {
        model: keys.count

        PainKey {
            required property int index
            readonly property string anchor: keys.words[number] ?? ""

            number: keys.lowest + index
            name: anchor ? number + ", " + anchor : number
            x: keys.keyX(number)
            y: keys.keyY(number)
            width: keys.keyWidth
            height: keys.keyHeight
            checked: number === keys.value
            onTapped: keys.picked(number)
        }
    }

    PainWords {
        id: low

        words: keys.lowWords
        at: keys.keyX(keys.lowest)
        keyWidth: keys.keyWidth
        room: (keys.columns * keys.pitch - keys.gap - mid.wide) / 2 * (keys.oneRow ? 1 : 2) - keys.pitch / 4
        y: Theme.painKeyRise + keys.keyHeight + Theme.space3
    }

    PainWords {
        id: mid

        words: keys.midWords
        place: keys.oneRow ? "middle" : "end"
        at: keys.keyX(keys.middle)
        keyWidth: keys.keyWidth
        room: Theme.large && keys.oneRow ? 3 * keys.pitch : keys.columns * keys.pitch / 3
        y: low.y
    }

    PainWords {
        id: high

        words: keys.highWords
        place: "end"
        at: keys.keyX(keys.highest)
        keyWidth: keys.keyWidth
        room: keys.oneRow ? low.room : (keys.column(keys.highest) + 1) * keys.pitch
        y: keys.oneRow ? low.y : keys.secondRow + keys.keyHeight + Theme.space3
    }
}
