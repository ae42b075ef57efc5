pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme
import "../Controls/typed.mjs" as Typed

// The reference on the visit slip, typed or scanned. A scanner is a keyboard that types fast and
// ends with Enter, so keys reach the box wherever the finger was last, and Enter goes on.
FocusScope {
    id: page

    required property Shell shell
    readonly property ReferenceModel reference: shell.reference
    readonly property bool wrong: reference.message.length > 0
    readonly property real navFoot: Theme.navTop + Theme.navRow
    readonly property real navRoom: width - 2 * Theme.margin - back.width - Theme.space4

    function say(key: string): string { return shell.words["reference_" + key] }
    function sayOr(key: string): string { return wrong ? reference.message : say(key) }

    // What a key does here; null: nothing.
    function deedOf(event: var): var {
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter: return () => shell.goOn()
        case Qt.Key_Backspace: return () => reference.erase()
        default: return Typed.isPrinted(event.text) ? () => reference.type(event.text) : null
        }
    }

    focus: true
    Keys.onPressed: event => {
        const deed = deedOf(event)
        event.accepted = deed !== null
        if (!event.accepted)
            return
        box.forceActiveFocus() // so that the Enter of this scan finds no button
        deed()
    }

    Band {
        id: band

        edged: false
        width: parent.width
        height: column.height + 2 * column.y

        Column {
            id: column

            y: Theme.typingTop
            spacing: Theme.typingGap
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.margin

            Words {
                role: "h1"
                width: parent.width
                text: Theme.tall ? page.say("title") : page.sayOr("title")
            }

            Words {
                visible: Theme.tall
                role: page.wrong ? "strong" : "body"
                color: page.wrong ? Theme.actionText : Theme.inkSoft
                width: parent.width
                text: page.sayOr("hint")
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
        anchors.margins: Theme.keysEdge
        anchors.top: band.bottom
        anchors.topMargin: Theme.space2
        height: Math.min(implicitHeight, none.y - y - Theme.minGap)
        onTyped: text => page.reference.type(text)
        onErased: page.reference.erase()
    }

    // Not a NavRow: over it, in portrait, stands a button that the keyboard comes to between the two.
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
        width: Math.min(Math.max(Theme.goOnLeast, implicitWidth), page.navRoom)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        onTapped: page.shell.goOn()
    }
}
