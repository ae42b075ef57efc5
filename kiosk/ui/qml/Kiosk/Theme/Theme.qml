pragma Singleton
import QtQuick

// The look of the kiosk as it is now: palette, measures, postures and faces, bent by the person's settings.
Faces {
    id: theme

    property real lineFactor: 1 // 1.25 for Arabic
    property bool reduceMotion: false
    property bool mirrored: false
    property real pxPerMm: 5.88
    property var icons: ({})
    property var body: ({})
    property bool focusByKeys: false
    property double pageChangedAt: 0 // ms since the epoch
    readonly property int tapAgain: 800 // ms in which a second tap on the same place is a tremble
    property int tapGuard: 400 // ms after a page change in which a tap is ignored
    property int pressLeast: 50 // ms a press must last to be a tap

    readonly property real barPad: textScale > 1 ? space2 : 14
    readonly property real barWideText: portrait ? textSize("label") * 0.75 : headingCap // of a wide button's words
    readonly property int rule: highContrast ? strokeControl : strokeHairline

    readonly property int msSelect: reduceMotion ? 0 : 120
    readonly property int msPage: reduceMotion ? 0 : 200
    readonly property int msSheet: reduceMotion ? 0 : 220

    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property real naturalLine: 1.3 // ascent + descent of the family, in em
    readonly property int headingCap: 64
    readonly property var roles: ({
        body: { size: 32, line: 44, weight: 400 },
        answer: { size: 32, line: 38, weight: 400 },
        label: { size: 32, line: 40, weight: 500 },
        strong: { size: 32, line: 44, weight: 600 },
        lead: { size: 34, line: 46, weight: 400 },
        button: { size: 36, line: 44, weight: 600, capped: true },
        h2: { size: 36, line: 44, weight: 700, capped: true, heading: true },
        h1: { size: 44, line: 52, weight: 700, capped: true, heading: true, tracking: -0.2 },
        h1Wide: { size: 48, line: 56, weight: 700, capped: true, heading: true },
        display: { size: 70, line: 76, weight: 800, capped: true, heading: true, tracking: -1 },
        urgent: { size: 68, line: 74, weight: 800, capped: true, heading: true, tracking: -0.8 },
        key: { size: 54, line: 58, weight: 700, capped: true },
        pin: { size: 60, line: 64, weight: 600, capped: true },
        code: { size: 128, line: 150, weight: 700, capped: true, tracking: 4 },
        staff: { size: 20, line: 26, weight: 400, still: true },
        staffSmall: { size: 18, line: 22, weight: 400, still: true },
        staffStrong: { size: 20, line: 26, weight: 600, still: true },
        staffButton: { size: 19, line: 24, weight: 600, still: true },
        staffTitle: { size: 24, line: 30, weight: 600, still: true, heading: true },
        staffCode: { size: 34, line: 40, weight: 700, still: true, heading: true, tracking: 1 },
        staffRowCode: { size: 20, line: 26, weight: 700, still: true, tracking: 0.6 }
    })

    // Pixel size of a role. Body text grows in full; capped roles grow to 64, never below body text;
    // what staff read keeps its size whatever a patient chose.
    function textSize(role: string): real {
        const it = roles[role]
        if (it.still)
            return it.size
        if (!it.capped)
            return Math.round(it.size * textScale)
        return Math.max(it.size, Math.min(headingCap, Math.round(it.size * textScale)), Math.round(32 * textScale))
    }

    function textLine(role: string): real {
        return Math.round(textSize(role) * roles[role].line / roles[role].size * lineFactor)
    }

    function textWeight(role: string): int { return roles[role].weight }
    function textTracking(role: string): real { return roles[role].tracking ?? 0 }
    function isHeading(role: string): bool { return roles[role].heading ?? false }
}
