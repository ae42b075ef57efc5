pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// A few words, typed on our own keyboard.
FocusScope {
    id: page

    required property Shell shell
    required property TextDraft draft
    readonly property QuestionModel question: shell.question

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

            Item {
                visible: Theme.tall
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

                    visible: !Theme.band
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
                text: page.draft.text
                hint: page.question.message.length > 0 ? page.question.message : page.shell.words.keyboard_hint
                height: Theme.portrait ? implicitHeight : Theme.answerRow
                count: Theme.portrait ? page.draft.text.length + " / " + page.draft.atMost : ""
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
        anchors.margins: Theme.keysEdge
        anchors.top: band.bottom
        anchors.topMargin: Theme.space2
        height: Math.min(implicitHeight, Theme.navTop - y - Theme.space2)
        onTyped: text => page.draft.type(text)
        onErased: page.draft.erase()
    }

    NavRow {
        backText: page.shell.words.nav_back
        goOnText: page.shell.words.nav_go_on
        goOnMost: Theme.goOnMost
        hangs: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        onBackTapped: page.shell.goBack()
        onGoOnTapped: page.shell.goOn()
    }
}
