// Which line each page of a list starts with: as many to a page as fit, and at least one.
// `keepers`: whether a line must not be the last of its page. `more`: the room a button takes that
// turns the pages, where there are several; 0 where there is none. Without room or lines: nothing.

function fit(heights, keepers, spacing, room) {
    const starts = [0]
    let used = 0
    heights.forEach((height, n) => {
        const next = keepers[n] ? spacing + (heights[n + 1] ?? 0) : 0
        if (used > 0 && used + height + next > room) {
            starts.push(n)
            used = 0
        }
        used += height + spacing
    })
    return starts
}

export function starts(heights, keepers, spacing, room, more) {
    if (room <= 0 || heights.length === 0)
        return []
    const found = fit(heights, keepers, spacing, room)
    return found.length > 1 && more > 0 ? fit(heights, keepers, spacing, room - more) : found
}
