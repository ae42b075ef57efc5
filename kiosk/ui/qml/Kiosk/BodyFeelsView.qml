import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// How one place of the list feels.
PageFrame {
    id: page

    required property Shell shell
    readonly property QuestionModel question: shell.question

    signal closed

    icon: question.icon
    section: question.section
    progressText: question.progressText
    done: question.number
    outOf: question.total
    heading: shell.places[question.active] ?? ""
    hint: shell.words.body_feels
    goOnText: shell.words.nav_done
    goOnIcon: "check"
    onGoOn: closed()

    AnswerGrid {
        anchors.fill: parent
        anchors.bottomMargin: Theme.answerRow + Theme.minGap
        focus: true
        choices: page.question.choices
        exits: []
        chosen: page.question.feels
        several: true
        moreText: page.shell.words.question_more
        onPicked: id => page.question.feel(id)
    }

    PlainRow {
        icon: "close"
        text: page.shell.words.body_take_away
        width: parent.width
        anchors.bottom: parent.bottom
        onTapped: {
            page.question.removePlace()
            page.closed()
        }
    }
}
