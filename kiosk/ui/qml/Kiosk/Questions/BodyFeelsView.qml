import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// How one place of the list feels.
PageFrame {
    id: page

    required property Shell shell
    required property BodyMapDraft draft
    readonly property QuestionModel question: shell.question

    signal closed

    icon: question.icon
    section: question.section
    progressText: question.progressText
    done: question.number
    outOf: question.total
    heading: shell.places[draft.active] ?? ""
    hint: shell.words.body_feels
    goOnText: shell.words.nav_done
    goOnIcon: "check"
    onGoOn: closed()

    AnswerGrid {
        anchors.fill: parent
        anchors.bottomMargin: Theme.answerRow + Theme.minGap
        focus: true
        choices: page.draft.choices
        exits: []
        chosen: page.draft.feels
        several: true
        moreText: page.shell.words.question_more
        onPicked: id => page.draft.feel(id)
    }

    PlainRow {
        icon: "close"
        text: page.shell.words.body_take_away
        width: parent.width
        anchors.bottom: parent.bottom
        onTapped: {
            page.draft.removePlace()
            page.closed()
        }
    }
}
