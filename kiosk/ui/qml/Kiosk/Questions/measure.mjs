// What the keys for a height or a weight are, and where they stand.

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

// The units' words where there is little room, by the words' own keys.
export const shortNames = {
    us_height: "us_height_short", metric_height: "cm", us_weight: "lb", metric_weight: "kg"
}

// `writes`: number, feet or inches. As on a telephone, or in rows of six.
export function keys(writes, inSixes) {
    switch (writes) {
    case "feet": return ["3", "4", "5", "6", "7"]
    case "inches": return ["0", ...DIGITS, "10", "11"]
    default: return [...DIGITS, ...(inSixes ? ["0", "erase"] : ["erase", "0"])]
    }
}

// Where keys, boxes and units stand, for each posture. Known are
//   foot: down to where the page's own matter reaches; gap; nav: the height of Back and Continue;
//   row: of an answer; keys: of the pad, at least; units: of the switch; exits: of the answers under
//   the boxes, 0 where there are none.
// They give keysTop, keysHigh, unitsHigh, and boxHigh: the height of each of the two boxes.

// Down to where nothing stands but the exits.
function freeFoot({ foot, gap, exits }) { return exits > 0 ? foot - exits - gap : foot }

// Beside the keys: two boxes are as high as rows of keys, if the exits leave them that.
function beside(known, top, keysFoot) {
    const gap = known.gap
    const twoRows = (keysFoot - top + gap) / 4
    const left = (freeFoot(known) - top + gap) / 2
    return { keysTop: top, keysHigh: keysFoot - top, unitsHigh: top - gap, boxHigh: Math.min(twoRows, left) - gap }
}

// Above the keys, in so many rows with the units: all as high as the switch.
function over(known, rows) {
    const { gap, units } = known
    const top = (units + gap) * rows
    return { keysTop: top, keysHigh: freeFoot(known) - top, unitsHigh: units, boxHigh: units }
}

// Beside a panel the keys reach down to the foot of Continue.
export function besidePanel(known) {
    const keysFoot = known.foot + known.gap + known.nav
    return beside(known, keysFoot - known.keys, keysFoot)
}

export function underBand(known) { return beside(known, known.row + known.gap, known.foot) }
export function flat(known) { return over(known, 1) }
export function stacked(known) { return over(known, 2) }
