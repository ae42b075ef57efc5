import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The body map between the question and what is felt at the place in hand.
QuestionFrame {
    id: page

    property string side: "back"

    property string lastPlace
    property double lastAt: 0

    signal listAsked

    // A second tap on the place in hand takes it away; a trembling one on its heels does not.
    function pick(place: string): void {
        const again = place === lastPlace && Date.now() - lastAt < Theme.tapAgain
        lastPlace = place
        lastAt = Date.now()
        if (again)
            return
        if (place === question.active)
            question.removePlace()
        else
            question.pickPlace(place)
    }

    panelWidth: 436
    headingRoom: Theme.portrait ? 390 : 0
    mainGap: Theme.space2
    hint: Theme.portrait ? "" : question.marks.length > 0 ? shell.words.body_again : question.hint
    mainMargin: Theme.portrait ? Theme.margin : 28
    goOnWidth: Theme.portrait ? 300 : 436
    extraIcon: "list"
    extraText: shell.words.body_list
    onExtra: listAsked()

    panelData: Segment {
        options: [
            { id: "back", label: page.shell.words.body_back_side },
            { id: "front", label: page.shell.words.body_front_side }
        ]
        value: page.side
        width: 364
        height: Theme.target + 4
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? 396 : Theme.margin
        y: Theme.portrait ? parent.height - height - Theme.space4 : Theme.navTop - height - Theme.space4
        onPicked: id => page.side = id
    }

    Item {
        id: figure

        width: Theme.portrait ? 336 : 376
        anchors.left: parent.left
        anchors.leftMargin: -page.mainMargin
        y: Theme.portrait ? 0 : -Theme.mainPadTop
        height: Theme.portrait ? parent.height + Theme.space3 : Theme.contentHeight

        BodyMap {
            id: map

            side: page.side
            marks: page.question.marks
            active: page.question.active
            names: page.shell.places
            leftText: page.shell.words.body_left
            rightText: page.shell.words.body_right
            anchors.fill: parent
            anchors.margins: Theme.space3
            onPicked: place => page.pick(place)
        }
    }

    PlaceFeels {
        shell: page.shell
        anchors.left: figure.right
        anchors.leftMargin: Theme.portrait ? Theme.space3 : Theme.space1
        anchors.right: parent.right
        height: parent.height
    }
}
