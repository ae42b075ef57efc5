import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Questions

// An hour of the evening, one key each.
QuestionFrame {
    id: page

    required property HourDraft draft

    AnswerGrid {
        anchors.fill: parent
        focus: true
        choices: page.draft.hours
        exits: page.question.exits
        chosen: page.draft.shown
        moreText: page.shell.words.hour_more
        onPicked: id => page.draft.pickHour(id)
    }
}
