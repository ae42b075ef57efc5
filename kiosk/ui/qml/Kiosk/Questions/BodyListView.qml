import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// The places of the body map as rows. A place opened here says next how it feels.
QuestionFrame {
    id: page

    required property BodyMapDraft draft

    signal mapAsked
    signal placeOpened

    panelWidth: Theme.panelNarrow
    mainMargin: Theme.mainInset
    extraIcon: "person"
    extraText: Theme.large ? "" : shell.words.body_map
    onExtra: mapAsked()

    AnswerGrid {
        anchors.fill: parent
        focus: true
        choices: page.shell.placeRows
        exits: page.question.exits
        chosen: page.draft.marks.length > 0 ? page.draft.marks : page.question.chosen
        several: true
        moreText: page.shell.words.body_more_places
        onPicked: id => page.pickRow(id)
    }

    function pickRow(id: string): void {
        if (page.question.exits.some(exit => exit.id === id))
            return page.question.pick(id)
        page.draft.pickPlace(id)
        page.placeOpened()
    }
}
