import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The places of the body map as rows. A place opened here says next how it feels.
QuestionFrame {
    id: page

    signal mapAsked
    signal placeOpened

    panelWidth: 430
    mainMargin: Theme.band ? Theme.margin : Theme.space6
    extraIcon: "person"
    extraText: Theme.large ? "" : shell.words.body_map
    onExtra: mapAsked()

    AnswerGrid {
        anchors.fill: parent
        focus: true
        choices: page.shell.placeRows
        exits: page.question.exits
        chosen: page.question.marks.length > 0 ? page.question.marks : page.question.chosen
        several: true
        moreText: page.shell.words.body_more_places
        onPicked: id => page.pickRow(id)
    }

    function pickRow(id: string): void {
        if (page.question.exits.some(exit => exit.id === id))
            return page.question.pick(id)
        page.question.pickPlace(id)
        page.placeOpened()
    }
}
