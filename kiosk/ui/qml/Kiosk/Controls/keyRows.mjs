// The rows of the keyboard as keys: { kind, text, units }. A unit is the width of one letter.

export function letters(text) {
    return Array.from(text).map(letter => ({ kind: "letter", text: letter, units: 1 }))
}

export function widest(rows) {
    return Math.max(10, ...rows.map(row => row.reduce((sum, key) => sum + key.units, 0)))
}

export function rows(layout, digits) {
    const written = digits ? ["1234567890", "-/:;()&@", "+=%#\"!"] : layout
    const result = written.map(letters)
    const last = result[result.length - 1]
    if (!digits)
        last.unshift({ kind: "shift", text: "", units: 1.5 })
    last.push({ kind: "erase", text: "", units: 1.5 })
    result.push([
        { kind: "page", text: "", units: 1.5 },
        { kind: "letter", text: ",", units: 1 },
        { kind: "letter", text: "'", units: 1 },
        { kind: "space", text: " ", units: 4 },
        { kind: "letter", text: ".", units: 1 },
        { kind: "letter", text: "?", units: 1.5 }
    ])
    return result
}

// Every key with its place, in units: rows are centred.
export function place(rows) {
    const most = widest(rows)
    const keys = []
    rows.forEach((row, rowIndex) => {
        const wide = row.reduce((sum, key) => sum + key.units, 0)
        let start = (most - wide) / 2
        for (const key of row) {
            keys.push({ kind: key.kind, text: key.text, units: key.units, start: start, row: rowIndex })
            start += key.units
        }
    })
    return keys
}
