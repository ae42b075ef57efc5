import * as KeyRows from "keyRows.mjs"

// The keys for what stands on a slip: { kind, text, units }. A gap only takes room.

function gap(units) { return { kind: "gap", text: "", units: units } }

function wide(row) { return row.reduce((sum, key) => sum + key.units, 0) }

// The digits stand beside three rows of letters as on a telephone, else above them as on a keyboard.
export function rows(layout, beside) {
    const letters = layout.map(KeyRows.letters)
    const erase = units => ({ kind: "erase", text: "", units: units })
    const space = { kind: "space", text: " ", units: 4 }
    if (!beside || letters.length !== 3) {
        letters[letters.length - 1].push(erase(1.5))
        return [KeyRows.letters("1234567890"), ...letters, [...KeyRows.letters("-/._#"), space]]
    }
    const written = [...letters, [...KeyRows.letters("/._#"), space]]
    const pad = ["123", "456", "789"].map(KeyRows.letters)
    pad.push([erase(1), ...KeyRows.letters("0-")])
    const most = KeyRows.widest(written)
    return written.map((row, n) => {
        const margin = gap((most - wide(row)) / 2)
        return [margin, ...row, margin, gap(0.5), ...pad[n]]
    })
}
