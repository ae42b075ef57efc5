pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// First the year, from a page of years; then the month, which may be left out.
QuestionFrame {
    id: page

    required property MonthDraft draft
    readonly property bool yearKnown: draft.year > 0 && !choosingYear
    property bool choosingYear: false
    property int newest: draft.thisYear
    readonly property int across: Theme.monthColumns
    readonly property int shown: 11

    hint: yearKnown ? shell.words.month_then : question.hint

    PlainRow {
        id: chosenYear

        visible: page.yearKnown
        width: parent.width
        icon: "back"
        text: page.draft.year + " – " + page.shell.words.month_other_year
        onTapped: page.choosingYear = true
    }

    Grid {
        id: months

        visible: page.yearKnown
        columns: page.across
        spacing: Theme.minGap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        anchors.top: chosenYear.bottom
        anchors.topMargin: Theme.minGap
        width: parent.width

        Repeater {
            model: page.shell.words.month_names.split(" ")

            MonthCell {
                required property string modelData
                required property int index

                text: modelData
                checked: page.draft.month === index + 1
                enabled: page.draft.year < page.draft.thisYear || index < page.draft.thisMonth
                width: (months.width - (page.across - 1) * months.spacing) / page.across
                height: Theme.monthCell
                onTapped: page.draft.pickMonth(index + 1)
            }
        }
    }

    Grid {
        id: years

        visible: !page.yearKnown
        columns: page.across
        spacing: Theme.minGap
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        width: parent.width

        Repeater {
            model: page.shown

            MonthCell {
                required property int index
                readonly property int year: page.newest - index

                text: year
                checked: page.draft.year === year
                width: (years.width - (page.across - 1) * years.spacing) / page.across
                height: Theme.yearCell
                onTapped: {
                    page.choosingYear = false
                    page.draft.pickYear(year)
                }
            }
        }

        MonthCell {
            text: page.shell.words.month_earlier
            width: (years.width - (page.across - 1) * years.spacing) / page.across
            height: Theme.yearCell
            onTapped: page.newest = page.newest > page.draft.thisYear - 55 ? page.newest - page.shown : page.draft.thisYear
        }
    }

    Row {
        id: exits

        visible: !Theme.large || !page.yearKnown
        spacing: Theme.minGap
        width: parent.width
        anchors.bottom: parent.bottom

        Repeater {
            model: page.question.exits

            AnswerRow {
                required property var modelData

                text: modelData.label
                checked: page.question.chosen.includes(modelData.id)
                width: (exits.width - exits.spacing) / 2
                onTapped: page.question.pick(modelData.id)
            }
        }
    }
}
