pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// Eleven numbers, never a slider. The heading takes the full width, so the keys can too.
FocusScope {
    id: page

    required property Shell shell
    required property ScaleDraft draft
    readonly property QuestionModel question: shell.question

    Band {
        id: band

        across: true
        width: parent.width
        height: column.height + 2 * column.y

        Column {
            id: column

            spacing: Theme.scaleGap
            y: Theme.scaleTop
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.margin

            Item {
                visible: Theme.full
                width: parent.width
                height: section.height

                Signature {
                    id: section

                    icon: page.question.icon
                    text: page.question.section
                }

                Words {
                    role: "label"
                    tabular: true
                    text: page.question.progressText
                    anchors.verticalCenter: section.verticalCenter
                    anchors.right: Theme.portrait ? parent.right : line.left
                    anchors.rightMargin: Theme.portrait ? 0 : Theme.space5
                }

                ProgressLine {
                    id: line

                    visible: !Theme.portrait
                    width: 328
                    value: page.question.number
                    total: page.question.total
                    anchors.right: parent.right
                    anchors.verticalCenter: section.verticalCenter
                }
            }

            ProgressLine {
                visible: Theme.tall
                width: parent.width
                value: page.question.number
                total: page.question.total
            }

            Words {
                role: "h1Wide"
                width: parent.width
                text: page.question.heading
            }

            Words {
                readonly property bool missing: page.question.message.length > 0
                readonly property string hint: Theme.full ? page.question.hint : ""

                visible: text !== ""
                role: missing ? "strong" : "body"
                color: missing ? Theme.actionText : Theme.inkSoft
                width: parent.width
                text: missing ? page.question.message : hint
            }
        }
    }

    PainKeys {
        focus: true
        value: page.draft.value
        lowest: page.draft.lowest
        highest: page.draft.highest
        lowWords: page.draft.lowWords
        midWords: page.draft.midWords
        highWords: page.draft.highWords
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.scaleEdge
        y: band.height
        height: exits.y - y - Theme.space3
        onPicked: number => page.draft.pickNumber(number)
    }

    Row {
        id: exits

        readonly property bool above: Theme.band // else between Back and Continue

        spacing: Theme.minGap
        y: above ? Theme.navTop - height - Theme.scaleUnder : Theme.navTop + (Theme.navRow - Theme.answerRow) / 2
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: above ? 0 : -61 // mirrored by itself

        Repeater {
            model: page.question.exits

            AnswerRow {
                required property var modelData

                text: modelData.label
                checked: page.question.chosen.includes(modelData.id)
                width: exits.above ? (page.width - 2 * Theme.margin - Theme.minGap) / 2 : 312
                onTapped: page.question.pick(modelData.id)
            }
        }
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
