pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The tools of the home screen, and the way to the code once one is done. In landscape what has no
// room gives way: first the lead, then the minutes, then the heading.
Rectangle {
    id: panel

    required property Shell shell
    readonly property int gap: Theme.portrait ? Theme.minGap : 14
    readonly property int side: Theme.portrait ? Theme.space6 : Theme.space7
    readonly property int floor: Theme.navTop + Theme.navRow // where the lower edges stand, as on other pages
    readonly property bool code: shell.home.canFinish
    readonly property int count: shell.home.tools.length
    readonly property int across: Theme.portrait ? Math.max(2, Math.min(3, count)) : 1

    readonly property real titled: code ? Theme.space4 + Math.max(Theme.answerRow, title.height) + gap : title.y + title.height + Theme.space5
    readonly property real led: titled + Theme.space3 + lead.height
    readonly property bool leads: !code && (Theme.portrait ? Theme.textScale === 1 : fits(led, most("told")))
    readonly property bool titles: Theme.portrait ? !code || title.height <= getCode.height : leads || fits(titled, most("untold"))
    readonly property real start: leads ? led : titles ? titled : Theme.space4
    readonly property bool notes: Theme.portrait || fits(start, most("told"))
    readonly property real spread: (floor - start + gap) / Math.max(1, count + (code ? 1 : 0)) - gap
    readonly property real cardHeight: Math.max(most("implicitHeight"), Theme.portrait ? 0 : Math.min(Theme.toolCard, spread))

    function fits(from: real, card: real): bool {
        return from + count * (card + gap) + (code ? getCode.implicitHeight : -gap) <= floor
    }

    function most(height: string): real {
        let found = 0
        for (let n = 0; n < cards.count; ++n)
            found = Math.max(found, cards.itemAt(n)?.[height] ?? 0)
        return found
    }

    color: Theme.mist
    implicitHeight: tools.y + tools.height + Theme.space5

    Rectangle {
        visible: Theme.highContrast
        color: Theme.line
        width: Theme.portrait ? parent.width : Theme.rule
        height: Theme.portrait ? Theme.rule : parent.height
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }

    Words {
        id: title

        readonly property real room: panel.width - 2 * panel.side - (panel.code && Theme.portrait ? getCode.implicitWidth + Theme.space5 : 0)

        visible: panel.titles
        role: panel.code && !Theme.portrait ? "h2" : "h1"
        text: panel.shell.words.home_ready
        width: Math.min(room, Math.ceil(implicitWidth / Math.ceil(implicitWidth / room) * 1.2)) // lines of one length
        y: !panel.code ? Theme.space7 - 6 : Theme.portrait ? getCode.y + (getCode.height - height) / 2 : Theme.space4 + Math.max(0, Theme.answerRow - height) / 2
        anchors.left: parent.left
        anchors.leftMargin: panel.side
    }

    Words {
        id: lead

        visible: panel.leads
        color: Theme.inkSoft
        text: panel.shell.words.home_ready_note
        anchors.left: tools.left
        anchors.right: tools.right
        anchors.top: title.bottom
        anchors.topMargin: Theme.space3
    }

    Grid {
        id: tools

        columns: panel.across
        spacing: panel.gap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: panel.side
        anchors.rightMargin: panel.side
        y: Theme.portrait && panel.code ? getCode.y + getCode.height + Theme.space4 : panel.start

        Repeater {
            id: cards

            model: panel.shell.home.tools

            ToolCard {
                required property var modelData

                icon: modelData.icon
                title: modelData.title
                note: modelData.done ? panel.shell.words.home_finished : Theme.portrait ? modelData.short : modelData.note
                noted: panel.notes
                done: modelData.done
                compact: Theme.portrait
                width: (tools.width - (tools.columns - 1) * panel.gap) / tools.columns
                height: panel.cardHeight
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
        width: Theme.portrait && panel.titles ? implicitWidth : tools.width
        height: Theme.portrait ? implicitHeight : Math.max(implicitHeight, Math.min(Theme.toolCard, panel.spread))
        y: Theme.portrait ? Theme.space5 : panel.floor - height
        anchors.right: tools.right
        onTapped: panel.shell.getCode()
    }
}
