// Which place of the body a point is in. Paths use the commands M L C Q z with absolute numbers.

const STEPS = 12 // straight pieces per curve

function blend(points, t) {
    while (points.length > 1) {
        const next = []
        for (let i = 1; i < points.length; i += 1)
            next.push([points[i - 1][0] * (1 - t) + points[i][0] * t, points[i - 1][1] * (1 - t) + points[i][1] * t])
        points = next
    }
    return points[0]
}

function polygon(path) {
    const corners = []
    for (const piece of path.match(/[MLCQ][^MLCQz]*/g) ?? []) {
        const numbers = piece.match(/-?\d*\.?\d+/g).map(Number)
        const given = []
        for (let i = 0; i + 1 < numbers.length; i += 2)
            given.push([numbers[i], numbers[i + 1]])
        const order = { M: 1, L: 1, Q: 2, C: 3 }[piece[0]]
        for (let i = 0; i + order <= given.length; i += order) {
            const from = corners[corners.length - 1] ?? given[0]
            const curve = [from].concat(given.slice(i, i + order))
            for (let step = 1; step <= (order === 1 ? 1 : STEPS); step += 1)
                corners.push(blend(curve, order === 1 ? 1 : step / STEPS))
        }
    }
    return corners
}

function contains(corners, x, y) {
    let inside = false
    for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
        const [xi, yi] = corners[i]
        const [xj, yj] = corners[j]
        if ((yi > y) !== (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi)
            inside = !inside
    }
    return inside
}

// Distance from a point to the nearest piece of an outline.
function distance(corners, x, y) {
    let least = Infinity
    for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
        const [ax, ay] = corners[j]
        const dx = corners[i][0] - ax
        const dy = corners[i][1] - ay
        const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
        least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy))
    }
    return least
}

export function outlines(places) {
    return Object.keys(places).map(id => ({ id: id, corners: polygon(places[id].path) }))
}

// The place that holds the point, else the nearest within `reach`, else "".
export function placeAt(outlines, x, y, reach) {
    const holding = outlines.find(outline => contains(outline.corners, x, y))
    if (holding)
        return holding.id
    let found = ""
    let least = reach
    for (const outline of outlines) {
        const away = distance(outline.corners, x, y)
        if (away <= least) {
            found = outline.id
            least = away
        }
    }
    return found
}

// The ids of the places in the order the keyboard visits them.
export function fromHeadToFoot(places) {
    const badge = id => places[id].badge
    return Object.keys(places).sort((a, b) => badge(a)[1] - badge(b)[1] || badge(a)[0] - badge(b)[0])
}
