pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// How the place in hand feels; before any place is marked, what to do, and the two ways round it.
Item {
    id: panel

    required property Shell shell
    required property BodyMapDraft draft
    readonly property QuestionModel question: shell.question
    readonly property bool marked: draft.active.length > 0

    Item {
        id: title

        visible: panel.marked
        width: parent.width
        height: Theme.badge

        Rectangle {
            id: badge

            color: Theme.mark
            width: Theme.badge
            height: Theme.badge
            radius: Theme.badge / 2
            anchors.left: parent.left

            Words {
                role: "strong"
                tabular: true
                color: Theme.onMark
                text: panel.draft.marks.indexOf(panel.draft.active) + 1
                anchors.centerIn: parent
                Accessible.ignored: true
            }
        }

        Words {
            role: "h2"
            text: panel.shell.places[panel.draft.active] ?? ""
            anchors.left: badge.right
            anchors.leftMargin: Theme.space3
            anchors.right: parent.right
            anchors.verticalCenter: badge.verticalCenter
        }
    }

    Words {
        id: lead

        readonly property string toFeel: Theme.portrait ? panel.shell.words.body_feels_again : panel.shell.words.body_feels

        color: Theme.inkSoft
        text: panel.marked ? toFeel : panel.shell.words.body_tap_first
        width: parent.width
        anchors.top: panel.marked ? title.bottom : parent.top
    }

    AnswerGrid {
        id: feelings

        visible: panel.marked
        width: parent.width
        anchors.top: lead.bottom
        anchors.topMargin: 0
        anchors.bottom: parent.bottom
        choices: panel.draft.choices
        exits: []
        chosen: panel.draft.feels
        several: true
        moreText: panel.shell.words.question_more
        onPicked: id => panel.draft.feel(id)
    }

    Column {
        visible: !panel.marked
        spacing: Theme.minGap
        width: parent.width
        anchors.bottom: parent.bottom

        Repeater {
            model: panel.question.exits

            AnswerRow {
                required property var modelData

                text: modelData.label
                checked: panel.question.chosen.includes(modelData.id)
                width: parent.width
                onTapped: panel.question.pick(modelData.id)
            }
        }
    }
}
