import QtQuick
import Kiosk.Theme

// All text goes through here: a role of the type scale, its line height, its colour, and wrapping.
Text {
    id: words

    property string role: "body"
    property bool tabular: false
    readonly property int spare: lineHeight - Math.ceil(Theme.naturalLine * font.pixelSize)

    color: Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.textLine(role)
    topPadding: Math.round(spare / 2) // Qt leaves the spare height under the line: share it
    bottomPadding: Math.min(0, spare) - topPadding
    font {
        family: Theme.family
        pixelSize: Theme.textSize(words.role)
        weight: Theme.textWeight(words.role)
        letterSpacing: Theme.textTracking(words.role)
        hintingPreference: Font.PreferNoHinting
        features: words.tabular ? { "tnum": 1 } : {}
    }

    Accessible.role: Theme.isHeading(role) ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
