pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "keyRows.mjs" as KeyRows
import "slipRows.mjs" as SlipRows

// The keyboard for what stands on a slip: capitals, with the digits at hand. It never mirrors.
Item {
    id: keyboard

    property var layout: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    property bool beside: true // the digits, else they stand above the letters
    property string spaceText: "Space"
    property string eraseName: "Delete"
    readonly property var rows: SlipRows.rows(Array.from(layout), beside)
    readonly property real gap: Theme.space2
    readonly property real unit: (width + gap) / KeyRows.widest(rows)
    readonly property real rowPitch: (height + gap) / rows.length

    signal typed(string text)
    signal erased

    function shown(kind: string, text: string): string {
        return kind === "space" ? spaceText : text.toLocaleUpperCase()
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 1200
    implicitHeight: rows.length * (Theme.answerRow + gap) - gap // they may be less tall
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    Repeater {
        model: KeyRows.place(keyboard.rows).filter(key => key.kind !== "gap")

        TypeKey {
            required property var modelData
            readonly property bool erases: modelData.kind === "erase"
            readonly property string letter: modelData.kind === "space" ? " " : text

            x: modelData.start * keyboard.unit
            y: modelData.row * keyboard.rowPitch
            width: modelData.units * keyboard.unit - keyboard.gap
            height: keyboard.rowPitch - keyboard.gap
            name: erases ? keyboard.eraseName : text
            text: keyboard.shown(modelData.kind, modelData.text)
            icon: erases ? "backspace" : ""
            quiet: erases
            onTapped: erases ? keyboard.erased() : keyboard.typed(letter)
        }
    }
}
