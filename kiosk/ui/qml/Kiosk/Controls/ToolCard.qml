import QtQuick
import Kiosk.Theme

// A tool on the home page. Finished, it turns quiet: white, with a tick in place of its icon.
Pressable {
    id: card

    property string icon
    property string title
    property string note
    property bool done: false
    property bool compact: false // the portrait card: note beside the icon, title below
    property bool noted: true // false: there is no room for the note
    readonly property color front: face.front
    // Its icon, and the plate that it lies on.
    readonly property var sign: ({
        primary: [Theme.onToolIcon, Theme.toolIcon],
        primaryPressed: [Theme.onToolIcon, Theme.toolIcon],
        secondary: [Theme.onAction, Theme.action],
        secondaryPressed: [Theme.tickOnTint, Theme.markOnTint]
    })[faceName()]
    readonly property real pad: compact ? Theme.radiusTile : Theme.space4 + Theme.space1
    readonly property real plate: compact ? 68 : 78
    readonly property real textX: compact ? pad : 2 * pad + plate
    readonly property real textRoom: width - textX - Theme.space4
    readonly property real compactTop: pad + Math.max(plate, notes.height) + Theme.space2
    readonly property real compactHeight: Math.max(190, compactTop + titles.height + Theme.space4)
    readonly property real noteRoom: noted ? notes.height : 0
    readonly property real tall: noted ? told : untold
    readonly property real untold: Math.max(Theme.target, titles.height + Theme.space5) // its height without the note
    readonly property real told: Math.max(Theme.target, titles.height + notes.height + Theme.space5)

    name: note ? title + ", " + note : title
    dress: done ? "secondary" : "primary"
    radius: Theme.radiusTool
    implicitWidth: compact ? 236 : 424
    implicitHeight: compact ? compactHeight : tall

    Face {
        control: card
        stroke: card.done ? Theme.strokeControl : 0
    }

    Rectangle {
        x: Theme.mirrored ? card.width - card.pad - width : card.pad
        y: card.compact ? card.pad : (card.height - height) / 2
        width: card.plate
        height: width
        radius: Theme.radiusTile
        color: card.sign[1]

        Icon {
            anchors.centerIn: parent
            name: card.done ? "check" : card.icon
            size: Theme.iconTool * card.plate / 78
            pen: Theme.penButton
            color: card.sign[0]
        }
    }

    Words {
        id: titles

        x: Theme.mirrored ? card.width - card.textX - width : card.textX
        y: card.compact ? card.compactTop : (card.height - height - card.noteRoom) / 2
        width: card.textRoom
        role: "strong"
        lineHeight: card.compact ? Theme.textLine("answer") : Theme.textLine("strong")
        text: card.title
        color: card.front
        Accessible.ignored: true
    }

    Words {
        id: notes

        readonly property real start: card.compact ? card.pad + card.plate + Theme.space2 : card.textX

        x: Theme.mirrored ? card.width - start - width : start
        y: card.compact ? card.pad + (card.plate - Math.min(height, card.plate)) / 2 : titles.y + titles.height
        width: card.width - start - (card.compact ? card.pad : Theme.space4)
        horizontalAlignment: card.compact ? Text.AlignRight : Text.AlignLeft
        lineHeight: Theme.textLine("label")
        visible: card.noted
        text: card.note
        color: card.front
        Accessible.ignored: true
    }
}
