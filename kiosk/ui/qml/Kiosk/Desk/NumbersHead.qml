pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Which weeks, a choice of others, and how their visits ended in a sentence.
Item {
    id: head

    required property NumbersModel numbers
    required property var words

    implicitHeight: summary.y + summary.height

    Column {
        anchors { left: parent.left; right: weeks.left; rightMargin: Theme.space4 }

        Words {
            width: parent.width
            role: "staffTitle"
            text: head.numbers.title
        }

        Words {
            role: "staffSmall"
            tabular: true
            text: head.numbers.span
            color: Theme.inkSoft
        }
    }

    Row {
        id: weeks

        anchors.right: parent.right
        spacing: Theme.staffGap
        Accessible.role: Accessible.Grouping
        Accessible.name: head.words.numbers_choose

        Repeater {
            model: head.numbers.choices

            FilterChip {
                required property var modelData

                text: modelData.label
                checked: modelData.weeks === head.numbers.weeks
                onTapped: head.numbers.showWeeks(modelData.weeks)
            }
        }
    }

    Words {
        id: summary

        y: weeks.height + Theme.space3
        width: parent.width
        role: "staffStrong"
        text: head.numbers.summary
    }
}
