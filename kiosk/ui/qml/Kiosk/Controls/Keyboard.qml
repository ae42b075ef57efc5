pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "keyRows.js" as KeyRows

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
        if (kind === "letter")
            return capital ? text.toLocaleUpperCase() : text
        return kind === "space" ? spaceText : kind === "page" ? (digits ? lettersText : numbersText) : ""
    }

    function nameOf(kind: string, text: string): string {
        return kind === "shift" ? shiftName : kind === "erase" ? eraseName : shown(kind, text)
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 1200
    implicitHeight: rows.length * (Theme.typeKey + gap) - gap
    Accessible.role: Accessible.Grouping
    Accessible.name: ""
    Keys.onPressed: event => {
        const printable = event.text.length === 1 && event.text >= " "
        event.accepted = printable || event.key === Qt.Key_Backspace
        if (event.key === Qt.Key_Backspace)
            erased()
        else if (printable)
            typed(event.text)
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
            icon: kind === "shift" ? "shift" : kind === "erase" ? "backspace" : ""
            quiet: kind !== "letter" && kind !== "space"
            checkable: kind === "shift"
            checked: kind === "shift" && keyboard.capital
            onTapped: keyboard.press(kind, kind === "letter" ? text : modelData.text)
        }
    }
}
