pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Before a tool: how long it takes, what happens to the answers, that it is not a diagnosis.
PageFrame {
    id: page

    required property Shell shell

    icon: shell.intro.icon
    section: shell.intro.name
    heading: shell.words.tool_intro_title
    backText: shell.words.nav_back
    goOnText: shell.words.tool_begin
    onBack: shell.goHome()
    onGoOn: shell.goOn()

    PagedList {
        anchors.fill: parent
        model: page.shell.intro.lines
        spacing: Theme.space5
        topOffset: Theme.band ? 0 : Theme.space5
        moreText: page.shell.words.question_more
        delegate: NumberedStep {
            required property var modelData
            required property int index

            number: index + 1
            text: modelData
        }
    }
}
