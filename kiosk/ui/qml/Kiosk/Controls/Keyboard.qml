pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "keyRows.mjs" as KeyRows
import "typed.mjs" as Typed

// Our own on-screen keyboard. It never mirrors: a layout is written as it is seen.
Item {
    id: keyboard

    property var layout: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    property string spaceText: "Space"
    property string shiftName: "Capital letters"
    property string eraseName: "Delete"
    property string numbersText: "123"
    property string lettersText: "ABC"
    property bool capital: true
    property bool digits: false
    readonly property var rows: KeyRows.rows(Array.from(layout), digits)
    readonly property real gap: Theme.space2
    readonly property real unit: (width + gap) / KeyRows.widest(rows)
    readonly property real rowPitch: Math.max(Theme.typeKey + gap, (height + gap) / rows.length)

    // Of the keys that show an icon.
    readonly property var names: ({ shift: shiftName, erase: eraseName })
    readonly property var icons: ({ shift: "shift", erase: "backspace" })

    signal typed(string text)
    signal erased

    function press(kind: string, text: string) {
        if (kind === "shift")
            capital = !capital
        else if (kind === "page")
            digits = !digits
        else if (kind === "erase")
            erased()
        else
            write(text)
    }

    function write(text: string) {
        if (text !== " ")
            capital = [".", "?", "!"].includes(text)
        typed(text)
    }

    function startSentence() {
        capital = true
        digits = false
    }

    function shown(kind: string, text: string): string {
        switch (kind) {
        case "letter": return capital ? text.toLocaleUpperCase() : text
        case "space": return spaceText
        case "page": return digits ? lettersText : numbersText
        default: return ""
        }
    }

    function nameOf(kind: string, text: string): string { return names[kind] ?? shown(kind, text) }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 1200
    implicitHeight: rows.length * (Theme.typeKey + gap) - gap
    Accessible.role: Accessible.Grouping
    Accessible.name: ""
    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Backspace)
            erased()
        else if (Typed.isPrinted(event.text))
            typed(event.text)
        else
            event.accepted = false
    }

    Repeater {
        model: KeyRows.place(keyboard.rows)

        TypeKey {
            required property var modelData
            readonly property string kind: modelData.kind

            x: modelData.start * keyboard.unit
            y: modelData.row * keyboard.rowPitch
            width: modelData.units * keyboard.unit - keyboard.gap
            height: keyboard.rowPitch - keyboard.gap
            name: keyboard.nameOf(kind, modelData.text)
            text: keyboard.shown(kind, modelData.text)
            icon: keyboard.icons[kind] ?? ""
            quiet: !["letter", "space"].includes(kind)
            checkable: kind === "shift"
            checked: checkable && keyboard.capital
            onTapped: keyboard.press(kind, kind === "letter" ? text : modelData.text)
        }
    }
}
