pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "packing.mjs" as Packing

// The answers of a question without scrolling: one column, two columns, or pages with a "More" row.
// Exits ("Not sure") close every page.
Item {
    id: grid

    property var choices: [] // [{ id, label }]
    property var exits: []
    property var chosen: [] // ids
    property bool several: false
    property string moreText: "More"
    property int page: 0
    readonly property int pages: layouts.length
    readonly property var rule: ({
        full: fullSample.labelRoom - 2,
        half: halfSample.labelRoom - 2,
        font: metrics.font,
        advance: text => metrics.advanceWidth(text),
        rowHeight: lines => Math.max(Theme.answerRow, lines * Theme.textLine("answer") + Theme.space3),
        height: grid.height,
        gap: Theme.minGap
    })
    readonly property var more: ({ id: "", label: moreText })
    readonly property var layouts: Packing.pages(Array.from(choices), Array.from(exits), more, rule)
    readonly property var cells: Packing.place(layouts[Math.min(page, pages - 1)], width, Theme.mirrored, rule)
    readonly property var moreCell: cells.find(cell => cell.item.id === "") ?? null
    readonly property bool overfull: Packing.total(layouts[Math.min(page, pages - 1)], rule) > height

    signal picked(string id)

    function isChosen(id: string): bool { return Array.from(chosen).includes(id) }
    function focusFirst() { (rows.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason) }

    onChoicesChanged: page = 0
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    Repeater {
        id: rows

        model: grid.cells.filter(cell => cell.item.id !== "")

        AnswerRow {
            required property var modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            text: modelData.item.label
            several: grid.several
            checked: grid.isChosen(modelData.item.id)
            onTapped: grid.picked(modelData.item.id)
        }
    }

    MoreRow {
        visible: grid.moreCell !== null
        x: grid.moreCell?.x ?? 0
        y: grid.moreCell?.y ?? 0
        width: grid.moreCell?.width ?? 0
        height: grid.moreCell?.height ?? 0
        text: grid.moreText
        onTapped: grid.page = (grid.page + 1) % grid.pages
    }

    AnswerRow {
        id: fullSample

        visible: false
        width: grid.width
    }

    AnswerRow {
        id: halfSample

        visible: false
        width: (grid.width - Theme.minGap) / 2
    }

    FontMetrics {
        id: metrics

        font: probe.font
    }

    Words {
        id: probe

        visible: false
        role: "answer"
        font.weight: Font.DemiBold
    }
}
