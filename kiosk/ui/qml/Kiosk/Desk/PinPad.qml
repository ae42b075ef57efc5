pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The digits as on a telephone. It never mirrors.
Item {
    id: pad

    required property PinModel pin
    required property var words
    readonly property real keyWidth: (width + Theme.space4) / 3 - Theme.space4
    readonly property real keyHeight: (height + Theme.space4) / 4 - Theme.space4

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    // Not while a PIN is looked at: the pad would only flicker.
    enabled: pin.canType || pin.busy
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    function press(key: string): void {
        if (key === "erase")
            pin.erase()
        else if (key === "clear")
            pin.clear()
        else
            pin.type(key)
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "clear"]

        PinKey {
            required property string modelData
            required property int index

            x: index % 3 * (pad.keyWidth + Theme.space4)
            y: Math.floor(index / 3) * (pad.keyHeight + Theme.space4)
            width: pad.keyWidth
            height: pad.keyHeight
            name: modelData === "erase" ? pad.words.pin_erase : text
            text: ({ erase: "", clear: pad.words.pin_clear })[modelData] ?? modelData
            icon: modelData === "erase" ? "backspace" : ""
            onTapped: pad.press(modelData)
        }
    }
}
