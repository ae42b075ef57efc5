pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme
import "tools.mjs" as Tools

// The tools of the home screen, and the way to the code once one is done. In landscape what has no
// room gives way: first the lead, then the minutes, then the heading.
Band {
    id: panel

    required property Shell shell
    readonly property int gap: Theme.homeGap
    readonly property int side: Theme.homeSide
    readonly property int floor: Theme.navTop + Theme.navRow // where the lower edges stand, as on other pages
    readonly property bool code: shell.home.canFinish
    readonly property int count: shell.home.tools.length
    readonly property int columns: Theme.portrait ? Math.max(2, Math.min(3, count)) : 1
    readonly property var known: ({
        code: code, count: count, floor: floor, gap: gap,
        heading: title.height, lead: lead.height, button: getCode.implicitHeight,
        told: most("told"), untold: most("untold"), compact: most("compactHeight"),
        row: Theme.answerRow, card: Theme.toolCard, everyday: Theme.textScale === 1,
        top: Theme.space7 - 6, near: Theme.space3, edge: Theme.space4, apart: Theme.space5
    })
    readonly property var places: Theme.portrait ? Tools.above(known) : Tools.beside(known)
    readonly property bool besideHeading: places.besideHeading // by itself: else the width asks for what asks for it

    function most(height: string): real {
        let found = 0
        for (let n = 0; n < cards.count; ++n)
            found = Math.max(found, cards.itemAt(n)?.[height] ?? 0)
        return found
    }

    across: Theme.portrait
    implicitHeight: tools.y + tools.height + Theme.space5

    Words {
        id: title

        readonly property real besideCode: Theme.portrait ? getCode.implicitWidth + Theme.space5 : 0
        readonly property real room: panel.width - 2 * panel.side - (panel.code ? besideCode : 0)

        visible: panel.places.headed
        role: panel.code ? Theme.homeSmallRole : "h1"
        text: panel.shell.words.home_ready
        width: Math.min(room, Math.ceil(implicitWidth / Math.ceil(implicitWidth / room) * 1.2)) // lines of one length
        y: panel.places.headingTop
        anchors.left: parent.left
        anchors.leftMargin: panel.side
    }

    Words {
        id: lead

        visible: panel.places.led
        color: Theme.inkSoft
        text: panel.shell.words.home_ready_note
        anchors.left: tools.left
        anchors.right: tools.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.space3
    }

    Grid {
        id: tools

        columns: panel.columns
        spacing: panel.gap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: panel.side
        anchors.rightMargin: panel.side
        y: panel.places.toolsTop

        Repeater {
            id: cards

            model: panel.shell.home.tools

            ToolCard {
                required property var modelData
                readonly property string asked: Theme.portrait ? modelData.short : modelData.note

                icon: modelData.icon
                title: modelData.title
                note: modelData.done ? panel.shell.words.home_finished : asked
                noted: panel.places.noted
                done: modelData.done
                compact: Theme.portrait
                width: (tools.width - (tools.columns - 1) * panel.gap) / tools.columns
                height: panel.places.cardHigh
                onTapped: panel.shell.openTool(modelData.id)
            }
        }
    }

    ActionButton {
        id: getCode

        visible: panel.code
        kind: "primary"
        icon: "check"
        text: panel.shell.words.home_get_code
        width: panel.besideHeading ? implicitWidth : tools.width
        height: panel.places.buttonHigh
        y: panel.places.buttonTop
        anchors.right: tools.right
        onTapped: panel.shell.getCode()
    }
}
