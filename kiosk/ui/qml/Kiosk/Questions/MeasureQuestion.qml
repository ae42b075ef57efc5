pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme
import "../Controls/typed.mjs" as Typed
import "measure.mjs" as Measure

// A height or a weight, tapped on big keys in the units people know. Feet and inches come one
// after the other, on keys of their own.
QuestionFrame {
    id: page

    required property MeasuredDraft draft
    readonly property string kind: question.kind
    readonly property bool byFeet: draft.unit === "ft"
    readonly property bool feetNext: byFeet && (draft.measured === "" || choosingFeet)
    readonly property string feetOrInches: feetNext ? "feet" : "inches"
    readonly property string writes: byFeet ? feetOrInches : "number" // what the keys write
    property bool choosingFeet: false
    readonly property bool beside: Theme.full // the boxes stand beside the keys, else above them
    readonly property bool oneRow: Theme.flat // the boxes, with the units
    readonly property bool excused: question.exits.length > 0
    readonly property real gap: Theme.minGap
    readonly property real foot: Theme.navTop - gap - boxes.parent.y
    readonly property var places: [Measure.besidePanel, Measure.underBand, Measure.flat, Measure.stacked][Theme.posture]({
        foot: foot, gap: gap, nav: Theme.navRow, row: Theme.answerRow,
        keys: pad.implicitHeight, units: segment.implicitHeight, exits: excused ? exits.height : 0
    })

    function says(key: string): string { return shell.words["measure_" + key] }
    function pickFeet(feet: string): void {
        choosingFeet = false
        draft.pickFeet(feet)
        // The inches lie under the finger now: a trembling second tap is not meant for them.
        Theme.pageChangedAt = Date.now()
    }
    function labelOf(units: string): string {
        const name = units + "_" + kind
        return says(Theme.full ? name : Measure.shortNames[name])
    }

    focus: true
    mainGap: Theme.space3
    hint: says({ number: "number_first", feet: "feet_first", inches: "inches_then" }[writes]) + " " + question.hint
    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Backspace)
            draft.erase()
        else if (Typed.isPrinted(event.text))
            draft.type(event.text)
        else
            event.accepted = false
    }

    Binding on goOnRoom {
        when: !Theme.band
        value: boxes.width
    }

    Segment {
        id: segment

        options: ["us", "metric"].map(units => ({ id: units, label: page.labelOf(units), name: page.says(units + "_" + page.kind) }))
        value: page.draft.units
        width: page.oneRow ? implicitWidth + 2 * Theme.space5 : parent.width
        height: page.places.unitsHigh
        anchors.left: parent.left
        onPicked: units => {
            page.choosingFeet = false
            page.draft.pickUnits(units)
        }
    }

    Grid {
        id: boxes

        readonly property int ofFeet: page.excused ? 2 : 3
        readonly property int inRow: page.byFeet ? ofFeet : 1
        readonly property int across: page.beside ? 1 : inRow
        readonly property real besideUnits: page.oneRow ? segment.width + Theme.space5 : 0
        readonly property real each: (width + page.gap) / across - page.gap

        columns: across
        spacing: page.gap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        width: page.beside ? Theme.numberBox : parent.width - besideUnits
        anchors.right: parent.right
        anchors.top: page.oneRow ? segment.top : segment.bottom
        anchors.topMargin: page.oneRow ? 0 : page.gap

        NumberBox {
            title: page.question.heading
            number: page.draft.measured
            unit: page.says(page.draft.unit)
            current: page.writes !== "inches"
            tappable: page.byFeet
            width: boxes.each
            height: page.places.boxHigh
            onTapped: page.choosingFeet = true
        }

        NumberBox {
            visible: page.byFeet
            title: page.question.heading
            number: page.draft.inches
            unit: page.says("in")
            current: !page.feetNext
            width: boxes.each
            height: page.places.boxHigh
            onTapped: page.choosingFeet = false
        }

        NumberKey {
            id: erase

            visible: page.byFeet && !page.excused
            name: page.shell.words.keyboard_erase
            icon: "backspace"
            width: boxes.each
            height: page.places.boxHigh
            onTapped: {
                page.choosingFeet = false
                page.draft.erase()
            }
        }
    }

    NumberPad {
        id: pad

        keys: Measure.keys(page.writes, page.oneRow)
        columns: page.oneRow ? 6 : 3
        rows: 12 / columns
        unit: ({ number: "", feet: page.says("ft"), inches: page.says("in") })[page.writes]
        chosen: page.feetNext ? page.draft.measured : page.draft.inches
        eraseName: page.shell.words.keyboard_erase
        width: page.beside ? parent.width - boxes.width - Theme.space5 : parent.width
        y: page.places.keysTop
        height: page.places.keysHigh
        anchors.left: parent.left
        onPicked: text => {
            switch (page.writes) {
            case "feet": return page.pickFeet(text)
            case "inches": return page.draft.pickInches(text)
            default: return page.draft.type(text)
            }
        }
        onErased: page.draft.erase()
    }

    Grid {
        id: exits

        columns: page.beside ? 1 : 2
        spacing: page.gap
        layoutDirection: boxes.layoutDirection
        width: page.beside ? boxes.width : parent.width
        anchors.right: parent.right
        y: page.foot - height

        Repeater {
            model: page.question.exits

            AnswerRow {
                required property var modelData

                text: modelData.label
                checked: page.question.chosen.includes(modelData.id)
                width: (exits.width + exits.spacing) / exits.columns - exits.spacing
                onTapped: page.question.pick(modelData.id)
            }
        }
    }
}
