pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Big keys in rows. It never mirrors: numbers stand as on a telephone.
Item {
    id: pad

    property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]
    property int columns: 3
    property int rows: 4
    property string unit // keys that each are one choice, such as "7 in"; else they are typed
    property string chosen
    property string eraseName: "Delete"
    readonly property real keyWidth: (width + Theme.minGap) / columns - Theme.minGap
    readonly property real keyHeight: (height + Theme.minGap) / rows - Theme.minGap

    signal picked(string text)
    signal erased

    implicitWidth: columns * (Theme.target + Theme.minGap) - Theme.minGap
    implicitHeight: rows * (Theme.target + Theme.minGap) - Theme.minGap
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    Repeater {
        model: pad.keys

        NumberKey {
            required property string modelData
            required property int index
            readonly property bool erases: modelData === "erase"
            readonly property string said: pad.unit ? text + " " + pad.unit : text

            x: index % pad.columns * (pad.keyWidth + Theme.minGap)
            y: Math.floor(index / pad.columns) * (pad.keyHeight + Theme.minGap)
            width: pad.keyWidth
            height: pad.keyHeight
            name: erases ? pad.eraseName : said
            text: erases ? "" : modelData
            icon: erases ? "backspace" : ""
            checkable: pad.unit !== ""
            checked: checkable && modelData === pad.chosen
            onTapped: erases ? pad.erased() : pad.picked(modelData)
        }
    }
}
