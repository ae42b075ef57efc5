import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// The body map between the question and what is felt at the place in hand.
QuestionFrame {
    id: page

    required property BodyMapDraft draft
    property string side: "back"

    property string lastPlace
    property double lastAt: 0
    readonly property string toMark: draft.marks.length > 0 ? shell.words.body_again : question.hint

    signal listAsked

    // A second tap on the place in hand takes it away; a trembling one on its heels does not.
    function pick(place: string): void {
        const again = place === lastPlace && Date.now() - lastAt < Theme.tapAgain
        lastPlace = place
        lastAt = Date.now()
        if (again)
            return
        if (place === draft.active)
            draft.removePlace()
        else
            draft.pickPlace(place)
    }

    panelWidth: 436
    headingRoom: Theme.bodyRoom
    mainGap: Theme.space2
    hint: Theme.portrait ? "" : toMark
    mainMargin: Theme.bodyEdge
    goOnWidth: Theme.bodyGoOn
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
        anchors.leftMargin: Theme.bodySides
        y: Theme.portrait ? parent.height - height - Theme.space4 : Theme.navTop - height - Theme.space4
        onPicked: id => page.side = id
    }

    Item {
        id: figure

        width: Theme.bodyFigure
        anchors.left: parent.left
        anchors.leftMargin: -page.mainMargin
        y: Theme.portrait ? 0 : -Theme.mainPadTop
        height: Theme.portrait ? parent.height + Theme.space3 : Theme.contentHeight

        BodyMap {
            id: map

            side: page.side
            marks: page.draft.marks
            active: page.draft.active
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
        draft: page.draft
        anchors.left: figure.right
        anchors.leftMargin: Theme.bodyFeels
        anchors.right: parent.right
        height: parent.height
    }
}
