// How answers share a page: one column if all fit, else two, else several pages.
// A cell is { item, lines }, a row is { cells, lines }. `rule` says what is known about the page:
// full, half: room for words in px; advance(text): its width; rowHeight(lines); height; gap.

// Lines a label takes in a room, or 0 if a word is wider than the room.
function lines(text, room, rule) {
    let count = 1
    let used = 0
    for (const word of text.split(/\s+/)) {
        const wide = rule.advance(word)
        if (wide > room)
            return 0
        const together = used === 0 ? wide : used + rule.advance(" ") + wide
        if (together > room)
            count += 1
        used = together > room ? wide : together
    }
    return count
}

function fullRow(item, rule) {
    const count = lines(item.label, rule.full, rule) || Math.ceil(rule.advance(item.label) / rule.full)
    return { cells: [item], lines: count }
}

function pair(first, second, rule) {
    const most = Math.max(lines(first.label, rule.half, rule), lines(second.label, rule.half, rule))
    return { cells: [first, second], lines: most }
}

// Rows of two where labels fit in half the width in at most `most` lines; the others get a full row.
function inTwos(items, most, rule) {
    const rows = []
    let waiting = null
    for (const item of items) {
        const count = lines(item.label, rule.half, rule)
        const narrow = count > 0 && count <= most
        if (waiting && narrow) {
            rows.push(pair(waiting, item, rule))
            waiting = null
            continue
        }
        if (waiting)
            rows.push(fullRow(waiting, rule))
        waiting = narrow ? item : null
        if (!narrow)
            rows.push(fullRow(item, rule))
    }
    if (waiting)
        rows.push(fullRow(waiting, rule))
    return rows
}

export function total(rows, rule) {
    return rows.reduce((sum, row) => sum + rule.rowHeight(row.lines) + rule.gap, -rule.gap)
}

function onePage(choices, exits, rule) {
    const below = inTwos(exits, 99, rule)
    const loneExit = exits.length === 1
    const candidates = [
        choices.map(item => fullRow(item, rule)).concat(below),
        inTwos(loneExit ? choices.concat(exits) : choices, 1, rule).concat(loneExit ? [] : below),
        inTwos(loneExit ? choices.concat(exits) : choices, 99, rule).concat(loneExit ? [] : below)
    ]
    return candidates.find(rows => total(rows, rule) <= rule.height)
}

function split(rows, footer, rule) {
    const pages = [[]]
    for (const row of rows) {
        const page = pages[pages.length - 1]
        if (page.length > 0 && total(page.concat([row], footer), rule) > rule.height)
            pages.push([row])
        else
            page.push(row)
    }
    return pages.map(page => page.concat(footer))
}

// The pages, each a list of rows; without room for words, one that is empty.
export function pages(choices, exits, more, rule) {
    if (Math.min(rule.full, rule.height) <= 0)
        return [[]]
    const whole = onePage(choices, exits, rule)
    if (whole)
        return [whole]
    const footer = inTwos([more].concat(exits), 99, rule)
    const candidates = [
        split(inTwos(choices, 1, rule), footer, rule),
        split(inTwos(choices, 99, rule), footer, rule),
        split(choices.map(item => fullRow(item, rule)), footer, rule)
    ]
    const fitting = candidates.filter(pages => pages.every(rows => total(rows, rule) <= rule.height))
    return (fitting.length > 0 ? fitting : candidates)
        .reduce((best, next) => next.length < best.length ? next : best)
}

// Where each cell of a page lies: { item, x, y, width, height }.
export function place(rows, width, mirrored, rule) {
    const cells = []
    let y = 0
    for (const row of rows) {
        const height = rule.rowHeight(row.lines)
        const each = (width - rule.gap * (row.cells.length - 1)) / row.cells.length
        row.cells.forEach((item, index) => {
            const start = index * (each + rule.gap)
            cells.push({ item: item, x: mirrored ? width - start - each : start, y: y, width: each, height: height })
        })
        y += height + rule.gap
    }
    return cells
}
