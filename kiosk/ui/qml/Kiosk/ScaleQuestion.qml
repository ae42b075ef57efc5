pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Eleven numbers, never a slider. The heading takes the full width, so the keys can too.
FocusScope {
    id: page

    required property Shell shell
    readonly property QuestionModel question: shell.question

    Rectangle {
        id: band

        color: Theme.mist
        width: parent.width
        height: column.height + 2 * column.y

        Rectangle {
            visible: Theme.highContrast
            color: Theme.line
            width: parent.width
            height: Theme.rule
            anchors.bottom: parent.bottom
        }

        Column {
            id: column

            spacing: Theme.large ? 0 : Theme.space4
            y: Theme.large ? Theme.space4 : 28
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.margin

            Item {
                visible: !Theme.large
                width: parent.width
                height: section.height

                Icon {
                    id: sign

                    name: page.question.icon
                    size: Theme.iconLabel
                    color: Theme.actionText
                    anchors.left: parent.left
                    anchors.verticalCenter: section.verticalCenter
                }

                Words {
                    id: section

                    role: "strong"
                    color: Theme.actionText
                    text: page.question.section
                    anchors.left: sign.right
                    anchors.leftMargin: Theme.space3
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
                visible: Theme.portrait && !Theme.large
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
                visible: text.length > 0 && !Theme.large || page.question.message.length > 0
                role: page.question.message.length > 0 ? "strong" : "body"
                color: page.question.message.length > 0 ? Theme.actionText : Theme.inkSoft
                width: parent.width
                text: page.question.message.length > 0 ? page.question.message : page.question.hint
            }
        }
    }

    PainKeys {
        focus: true
        value: page.question.value
        lowest: page.question.lowest
        highest: page.question.highest
        lowWords: page.question.lowWords
        midWords: page.question.midWords
        highWords: page.question.highWords
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.portrait ? Theme.margin : 19
        y: band.height
        height: exits.y - y - Theme.space3
        onPicked: number => page.question.pickNumber(number)
    }

    Row {
        id: exits

        readonly property bool above: Theme.band // else between Back and Continue

        spacing: Theme.minGap
        y: above ? Theme.navTop - height - (Theme.large ? Theme.space3 : Theme.space5) : Theme.navTop + (Theme.navRow - Theme.answerRow) / 2
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

    ActionButton {
        id: back

        kind: "secondary"
        icon: "back"
        text: page.shell.words.nav_back
        y: Theme.navTop
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        onTapped: page.shell.goBack()
    }

    ActionButton {
        id: goOn

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
