pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// A few words, typed on our own keyboard.
FocusScope {
    id: page

    required property Shell shell
    readonly property QuestionModel question: shell.question
    readonly property bool wide: !Theme.portrait

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

            Item {
                visible: Theme.portrait && !Theme.large
                width: parent.width
                height: section.height

                Words {
                    id: section

                    role: "strong"
                    color: Theme.actionText
                    text: page.question.section
                    anchors.left: parent.left
                }

                Words {
                    role: "label"
                    tabular: true
                    text: page.question.progressText
                    anchors.right: parent.right
                }
            }

            Item {
                width: parent.width
                height: heading.height

                Words {
                    id: heading

                    role: "h1"
                    text: page.question.heading
                    anchors.left: parent.left
                    anchors.right: progress.visible ? progress.left : parent.right
                    anchors.rightMargin: progress.visible ? Theme.space5 : 0
                }

                Words {
                    id: progress

                    visible: page.wide && !Theme.large
                    role: "label"
                    tabular: true
                    text: page.question.progressText
                    anchors.right: parent.right
                    anchors.baseline: heading.baseline
                }
            }

            TextBox {
                width: parent.width
                name: page.question.heading
                text: page.question.text
                hint: page.question.message.length > 0 ? page.question.message : page.shell.words.keyboard_hint
                height: Theme.portrait ? implicitHeight : Theme.answerRow
                count: Theme.portrait ? page.question.text.length + " / " + page.question.atMost : ""
            }
        }
    }

    Keyboard {
        focus: true
        layout: page.shell.words.keyboard_rows.split(" ")
        spaceText: page.shell.words.keyboard_space
        shiftName: page.shell.words.keyboard_shift
        eraseName: page.shell.words.keyboard_erase
        numbersText: page.shell.words.keyboard_numbers
        lettersText: page.shell.words.keyboard_letters
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.portrait ? Theme.space4 : Theme.margin
        anchors.top: band.bottom
        anchors.topMargin: Theme.space2
        height: Math.min(implicitHeight, Theme.navTop - y - Theme.space2)
        onTyped: text => page.question.type(text)
        onErased: page.question.erase()
    }

    ActionButton {
        kind: "secondary"
        icon: "back"
        text: page.shell.words.nav_back
        y: Theme.navTop
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        onTapped: page.shell.goBack()
    }

    ActionButton {
        kind: "primary"
        icon: "next"
        iconAfter: true
        text: page.shell.words.nav_go_on
        y: Theme.navTop
        width: Theme.portrait ? 420 : Math.max(280, implicitWidth)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        onTapped: page.shell.goOn()
    }
}
