// Where the tools of the home screen stand, with a heading, a lead, and the button for the code once
// a tool is done. Both layouts take what is `known`:
//   code: the button is there; count: of tools; floor: where the lower edges stand;
//   heading, lead, button: heights; told, untold: the tallest card with and without its note;
//   compact: the tallest card of portrait; row: the least height of the heading beside a button;
//   card: the height a card may have; everyday: the text is of everyday size;
//   gap, top, near, edge, apart: distances.
// They give: headed, led, noted: whether heading, lead and notes are there; headingTop, toolsTop,
//   buttonTop, buttonHigh, cardHigh; besideHeading: the button is as wide as its words.

// In landscape, one card under the other. What has no room gives way: first the lead, then the
// notes, then the heading.
export function beside(known) {
    const { code, count, floor, gap, heading, lead, button, told, untold, row, card, top, near, edge, apart } = known
    const fits = (from, high) => from + count * (high + gap) + (code ? button : -gap) <= floor
    const headingTop = code ? edge + Math.max(0, row - heading) / 2 : top
    const underHeading = code ? edge + Math.max(row, heading) + gap : headingTop + heading + apart
    const underLead = underHeading + near + lead
    const led = !code && fits(underLead, told)
    const headed = led || fits(underHeading, untold)
    const underIt = headed ? underHeading : edge
    const toolsTop = led ? underLead : underIt
    const noted = fits(toolsTop, told)
    const spread = (floor - toolsTop + gap) / Math.max(1, count + (code ? 1 : 0)) - gap
    const wanted = Math.min(card, spread)
    const buttonHigh = Math.max(button, wanted)
    return {
        headed, led, noted, headingTop, toolsTop, buttonHigh,
        buttonTop: floor - buttonHigh,
        cardHigh: Math.max(noted ? told : untold, wanted),
        besideHeading: false
    }
}

// In portrait, cards side by side; the button stands at the end of the heading, or instead of it
// where the heading is the taller one.
export function above(known) {
    const { code, heading, lead, button, compact, everyday, top, near, edge, apart } = known
    const led = !code && everyday
    const headed = !code || heading <= button
    const headingTop = code ? apart + (button - heading) / 2 : top
    const underHeading = headingTop + heading + apart
    const underIt = led ? underHeading + near + lead : underHeading
    return {
        headed, led, noted: true, headingTop,
        toolsTop: code ? apart + button + edge : underIt,
        buttonTop: apart, buttonHigh: button, cardHigh: compact,
        besideHeading: headed
    }
}
