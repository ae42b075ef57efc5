import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// One choice or several.
QuestionFrame {
    id: page

    required property ChoiceDraft draft

    readonly property bool many: draft.choices.length > 4

    middleText: draft.chosenText
    mainMargin: many ? Theme.mainInset : Theme.margin
    panelWidth: many ? Theme.panelNarrow : Theme.panelWidth

    AnswerGrid {
        anchors.fill: parent
        focus: true
        choices: page.draft.choices
        exits: page.question.exits
        chosen: page.question.chosen
        several: page.draft.several
        moreText: page.shell.words.question_more
        onPicked: id => page.question.pick(id)
    }
}
