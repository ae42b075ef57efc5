import QtQuick

// The palette: every colour by its name, in the day and the high contrast dress.
QtObject {
    id: colours

    property bool highContrast: false
    property var clinic: ({}) // the clinic's own day colours, by the names below; kiosk/colours.py checks them

    readonly property color dark: "#000000" // at rest, whatever the palette
    readonly property color canvas: highContrast ? "#000000" : "#FCFBF8"
    readonly property color surface: highContrast ? "#000000" : "#FFFFFF"
    readonly property color mist: highContrast ? "#000000" : clinic.mist ?? "#E2EFEC"
    readonly property color sand: highContrast ? "#000000" : "#F7EFE2"
    readonly property color dock: highContrast ? "#000000" : "#F1F4F1"
    readonly property color ink: highContrast ? "#FFFFFF" : "#0E252C"
    readonly property color inkSoft: highContrast ? "#FFFFFF" : "#1C363F"
    readonly property color line: highContrast ? "#FFFFFF" : "#5C7076"
    readonly property color divider: highContrast ? "#FFFFFF" : "#CBD6D4"
    readonly property color action: highContrast ? "#FFE34D" : clinic.action ?? "#00484E"
    readonly property color actionText: highContrast ? "#FFE34D" : clinic.actionText ?? "#003B41"
    readonly property color actionPressed: highContrast ? "#FFFFFF" : clinic.actionPressed ?? "#00262A"
    readonly property alias onAction: over.action
    readonly property color actionTint: highContrast ? "#FFE34D" : clinic.actionTint ?? "#CFE6E2"
    readonly property alias onTint: over.tint
    readonly property color focusGap: highContrast ? "#000000" : "#FFBE3D"
    readonly property color focusRing: highContrast ? "#3DE1FF" : "#0E252C"
    readonly property color urgent: highContrast ? "#FFFFFF" : "#6C1212"
    readonly property alias onUrgent: over.urgent
    readonly property color urgentTint: highContrast ? "#000000" : "#FCEAE6"
    readonly property color mark: highContrast ? "#FFE34D" : "#561F50"
    readonly property alias onMark: over.mark
    readonly property color markTint: highContrast ? "#000000" : "#F0E3EE"
    readonly property color highlight: highContrast ? "#FFE34D" : "#FFE6A6"
    readonly property alias onHighlight: over.highlight
    readonly property color disabledFill: highContrast ? "#000000" : "#E6EAE8"
    readonly property color disabledText: highContrast ? "#BFBFBF" : "#3C4D53"
    readonly property color scaleBar: highContrast ? "#FFFFFF" : "#4E8D8B"
    readonly property color toolIcon: highContrast ? "#000000" : "#FFFFFF"
    readonly property alias onToolIcon: over.toolIcon
    readonly property color bodyFill: highContrast ? "#000000" : "#EBDDC6"
    readonly property color bodyHair: highContrast ? "#000000" : "#CDB489"
    readonly property color bodyLine: highContrast ? "#FFFFFF" : "#5F5A4E"
    readonly property color bodySpine: highContrast ? "#FFFFFF" : "#8F7747"

    // Derived: the same roles where one palette needs a different pairing.
    readonly property color clear: "#00000000"
    readonly property color scrim: highContrast ? "#B8000000" : "#B80E252C"
    readonly property color urgentPressed: highContrast ? "#FFE34D" : "#3E0808"
    readonly property color deskBar: highContrast ? "#000000" : action
    readonly property alias onDeskBar: over.deskBar
    readonly property color markOnTint: highContrast ? "#000000" : action
    readonly property color tickOnTint: highContrast ? "#FFE34D" : "#FFFFFF"
    readonly property color pictureGround: highContrast ? "#FFFFFF" : sand // pictures are drawn for light ground
    readonly property color logoGround: highContrast ? "#FFFFFF" : clear
    // The room of the first screen's drawing, on to both sides of it.
    readonly property color drawnWall: "#E2EFEC"
    readonly property color drawnSkirting: "#BBDCD7"
    readonly property color drawnFloor: "#E9D9BE"

    // What is written on a colour. Aliases, because QML takes a binding to an `onX` for a signal handler.
    readonly property QtObject written: QtObject {
        id: over

        readonly property color action: colours.highContrast ? "#000000" : "#FFFFFF"
        readonly property color tint: colours.highContrast ? "#000000" : "#0E252C"
        readonly property color urgent: colours.highContrast ? "#000000" : "#FFFFFF"
        readonly property color mark: colours.highContrast ? "#000000" : "#FFFFFF"
        readonly property color highlight: colours.highContrast ? "#000000" : "#0E252C"
        readonly property color toolIcon: colours.action
        readonly property color deskBar: "#FFFFFF"
    }
}
