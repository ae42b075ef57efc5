import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One choice or several.
QuestionFrame {
    id: page

    middleText: question.chosenText
    mainMargin: question.choices.length > 4 && !Theme.band ? Theme.space6 : Theme.margin
    panelWidth: question.choices.length > 4 ? 430 : Theme.panelWidth

    AnswerGrid {
        anchors.fill: parent
        focus: true
        choices: page.question.choices
        exits: page.question.exits
        chosen: page.question.chosen
        several: page.question.several
        moreText: page.shell.words.question_more
        onPicked: id => page.question.pick(id)
    }
}
