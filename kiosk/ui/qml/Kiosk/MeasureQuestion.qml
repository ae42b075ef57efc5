pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A height or a weight, tapped on big keys in the units people know. Feet and inches come one
// after the other, on keys of their own.
QuestionFrame {
    id: page

    readonly property string kind: question.kind
    readonly property bool byFeet: question.unit === "ft"
    readonly property bool feetNext: byFeet && (question.measured === "" || choosingFeet)
    property bool choosingFeet: false
    readonly property bool beside: !Theme.large // the boxes stand beside the keys, else above them
    readonly property bool oneRow: Theme.large && !Theme.portrait // with the units
    readonly property real gap: Theme.minGap
    readonly property real foot: Theme.navTop - gap - boxes.parent.y
    // Beside a panel the keys reach down to the foot of Continue.
    readonly property real padFoot: !Theme.band ? foot + gap + Theme.navRow
                                  : foot - (beside || question.exits.length === 0 ? 0 : exits.height + gap)
    readonly property real padTop: !Theme.band ? padFoot - pad.implicitHeight
                                 : beside ? Theme.answerRow + gap
                                 : (segment.implicitHeight + gap) * (oneRow ? 1 : 2)
    readonly property real boxHeight: Theme.large ? segment.implicitHeight
                                    : Math.min((padFoot - padTop + gap) / 4, (foot + gap - exits.height - padTop) / 2) - gap
    readonly property var order: oneRow ? ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "erase"]
                                        : ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]

    function says(key: string): string { return shell.words["measure_" + key] }
    function pickFeet(feet: string): void {
        choosingFeet = false
        question.pickFeet(feet)
        // The inches lie under the finger now: a trembling second tap is not meant for them.
        Theme.pageChangedAt = Date.now()
    }
    function labelOf(units: string): string {
        const whole = says(units + "_" + kind)
        if (!Theme.large)
            return whole
        return kind === "height" ? says(units === "us" ? "us_height_short" : "cm") : says(units === "us" ? "lb" : "kg")
    }

    focus: true
    mainGap: Theme.large || Theme.portrait ? Theme.space3 : Theme.space5
    hint: says(!byFeet ? "number_first" : feetNext ? "feet_first" : "inches_then") + " " + question.hint
    Keys.onPressed: event => {
        const digit = event.text >= "0" && event.text.length === 1
        event.accepted = digit || event.key === Qt.Key_Backspace
        if (event.key === Qt.Key_Backspace)
            question.erase()
        else if (digit)
            question.type(event.text)
    }

    Binding on goOnRoom {
        when: !Theme.band
        value: boxes.width
    }

    Segment {
        id: segment

        options: ["us", "metric"].map(units => ({ id: units, label: page.labelOf(units), name: page.says(units + "_" + page.kind) }))
        value: page.question.units
        width: page.oneRow ? implicitWidth + 2 * Theme.space5 : parent.width
        height: Theme.large ? implicitHeight : page.padTop - page.gap
        anchors.left: parent.left
        onPicked: units => {
            page.choosingFeet = false
            page.question.pickUnits(units)
        }
    }

    Grid {
        id: boxes

        readonly property int across: page.beside ? 1 : page.byFeet && erase.visible ? 3 : page.byFeet ? 2 : 1
        readonly property real each: (width + page.gap) / across - page.gap

        columns: across
        spacing: page.gap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        width: page.beside ? (Theme.portrait ? 280 : 320) : page.oneRow ? parent.width - segment.width - Theme.space5 : parent.width
        anchors.right: parent.right
        anchors.top: page.oneRow ? segment.top : segment.bottom
        anchors.topMargin: page.oneRow ? 0 : page.gap

        NumberBox {
            title: page.question.heading
            number: page.question.measured
            unit: page.says(page.question.unit)
            current: !page.byFeet || page.feetNext
            tappable: page.byFeet
            width: boxes.each
            height: page.boxHeight
            onTapped: page.choosingFeet = true
        }

        NumberBox {
            visible: page.byFeet
            title: page.question.heading
            number: page.question.inches
            unit: page.says("in")
            current: !page.feetNext
            width: boxes.each
            height: page.boxHeight
            onTapped: page.choosingFeet = false
        }

        NumberKey {
            id: erase

            visible: page.byFeet && page.question.exits.length === 0
            name: page.shell.words.keyboard_erase
            icon: "backspace"
            width: boxes.each
            height: page.boxHeight
            onTapped: {
                page.choosingFeet = false
                page.question.erase()
            }
        }
    }

    NumberPad {
        id: pad

        keys: page.feetNext ? ["3", "4", "5", "6", "7"] : page.byFeet ? Array.from({ length: 12 }, (_, n) => n.toString()) : page.order
        columns: page.oneRow ? 6 : 3
        rows: 12 / columns
        unit: page.byFeet ? page.says(page.feetNext ? "ft" : "in") : ""
        chosen: page.feetNext ? page.question.measured : page.question.inches
        eraseName: page.shell.words.keyboard_erase
        width: page.beside ? parent.width - boxes.width - Theme.space5 : parent.width
        y: page.padTop
        height: page.padFoot - y
        anchors.left: parent.left
        onPicked: text => {
            if (!page.byFeet)
                page.question.type(text)
            else if (page.feetNext)
                page.pickFeet(text)
            else
                page.question.pickInches(text)
        }
        onErased: page.question.erase()
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
