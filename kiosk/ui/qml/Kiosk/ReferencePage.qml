pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The reference on the visit slip, typed or scanned. A scanner is a keyboard that types fast and
// ends with Enter, so keys reach the box wherever the finger was last, and Enter goes on.
FocusScope {
    id: page

    required property Shell shell
    readonly property ReferenceModel reference: shell.reference
    readonly property bool wrong: reference.message.length > 0
    readonly property bool hinted: Theme.portrait && !Theme.large // there is a line for it
    readonly property real navFoot: Theme.navTop + Theme.navRow
    readonly property real navRoom: width - 2 * Theme.margin - back.width - Theme.space4

    function say(key: string): string { return shell.words["reference_" + key] }

    focus: true
    Keys.onPressed: event => {
        const printable = event.text.length === 1 && event.text >= " "
        const ends = [Qt.Key_Return, Qt.Key_Enter].includes(event.key)
        const erases = event.key === Qt.Key_Backspace
        event.accepted = printable || ends || erases
        if (!event.accepted)
            return
        box.forceActiveFocus() // so that the Enter of this scan finds no button
        if (ends)
            shell.goOn()
        else if (erases)
            reference.erase()
        else
            reference.type(event.text)
    }

    Rectangle {
        id: band

        color: Theme.mist
        width: parent.width
        height: column.height + 2 * column.y

        Column {
            id: column

            y: Theme.large ? Theme.space1 : Theme.space3
            spacing: Theme.large ? 0 : Theme.space2
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.margin

            Words {
                role: "h1"
                width: parent.width
                text: page.wrong && !page.hinted ? page.reference.message : page.say("title")
            }

            Words {
                visible: page.hinted
                role: page.wrong ? "strong" : "body"
                color: page.wrong ? Theme.actionText : Theme.inkSoft
                width: parent.width
                text: page.wrong ? page.reference.message : page.say("hint")
            }

            SlipBox {
                id: box

                focus: true
                width: parent.width
                height: Theme.portrait ? implicitHeight : Theme.answerRow
                name: page.say("number")
                text: page.reference.text
                hint: page.say(Theme.band ? "short" : "hint")
            }
        }
    }

    SlipKeys {
        beside: !Theme.portrait
        layout: page.shell.words.keyboard_rows.split(" ")
        spaceText: page.shell.words.keyboard_space
        eraseName: page.shell.words.keyboard_erase
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.portrait ? Theme.space4 : Theme.margin
        anchors.top: band.bottom
        anchors.topMargin: Theme.space2
        height: Math.min(implicitHeight, none.y - y - Theme.minGap)
        onTyped: text => page.reference.type(text)
        onErased: page.reference.erase()
    }

    ActionButton {
        id: back

        kind: "secondary"
        icon: "back"
        text: page.shell.words.nav_back
        y: page.navFoot - height
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        onTapped: page.shell.goBack()
    }

    ActionButton {
        id: none

        kind: "secondary"
        text: page.say("none")
        y: (Theme.portrait ? goOn.y - Theme.minGap : page.navFoot) - height
        width: Theme.portrait ? parent.width - 2 * Theme.margin : Math.min(implicitWidth, page.navRoom - goOn.width - Theme.space4)
        anchors.right: Theme.portrait ? parent.right : goOn.left
        anchors.rightMargin: Theme.portrait ? Theme.margin : Theme.space4
        onTapped: page.shell.haveNoSlip()
    }

    ActionButton {
        id: goOn

        kind: "primary"
        icon: "next"
        iconAfter: true
        text: page.shell.words.nav_go_on
        y: page.navFoot - height
        width: Math.min(Math.max(Theme.portrait ? 420 : 280, implicitWidth), page.navRoom)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        onTapped: page.shell.goOn()
    }
}
