import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// The quick check at the end of an article. Whatever is picked gets a kind explanation.
PageFrame {
    id: page

    required property Shell shell
    readonly property ArticleModel article: shell.article
    readonly property bool told: Theme.large && article.verdict.length > 0 // in place of the answers

    panelColor: Theme.sand
    icon: article.icon
    section: shell.words.article_quick_check
    heading: article.ask
    hint: shell.words.article_try_it
    backText: shell.words.nav_back
    goOnText: shell.words.nav_go_on
    onBack: shell.goBack()
    onGoOn: shell.goOn()

    AnswerGrid {
        id: answers

        visible: !page.told
        width: parent.width
        height: Math.min(parent.height, page.article.answers.length * (Theme.answerRow + Theme.minGap) * Theme.answersRoom)
        choices: page.article.answers
        exits: []
        chosen: page.article.picked
        several: false
        moreText: page.shell.words.question_more
        onPicked: id => page.article.pick(id)
    }

    Column {
        visible: page.article.verdict.length > 0
        width: parent.width
        spacing: Theme.space2
        anchors.top: page.told ? parent.top : answers.bottom
        anchors.topMargin: page.told ? 0 : Theme.space4

        Words {
            role: "strong"
            color: Theme.actionText
            width: parent.width
            text: page.article.verdict
        }

        Words {
            width: parent.width
            text: page.article.says
        }
    }
}
