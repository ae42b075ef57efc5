pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// Each language in its own words.
PageFrame {
    id: page

    required property Shell shell

    icon: "globe"
    section: shell.words.bar_language
    heading: shell.words.language_title
    backText: shell.words.nav_back
    onBack: shell.goBack()

    aside: Column {
        width: parent.width
        spacing: Theme.space2

        Repeater {
            model: page.shell.languages.filter(each => each.id !== page.shell.language).slice(0, 4)

            Words {
                required property var modelData

                width: parent.width
                color: Theme.inkSoft
                text: modelData.choose
            }
        }
    }

    AnswerGrid {
        anchors.fill: parent
        choices: page.shell.languages
        exits: []
        chosen: [page.shell.language]
        several: false
        moreText: page.shell.words.question_more
        onPicked: id => page.shell.chooseLanguage(id)
    }
}
