pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// Before a tool: how long it takes, what happens to the answers, that it is not a diagnosis.
PageFrame {
    id: page

    required property Shell shell

    icon: shell.home.intro.icon
    section: shell.home.intro.name
    heading: shell.words.tool_intro_title
    backText: shell.words.nav_back
    goOnText: lines.atEnd ? shell.words.tool_begin : shell.words.nav_go_on
    onBack: shell.goHome()
    onGoOn: if (!lines.turn()) shell.goOn()

    PagedList {
        id: lines

        anchors.fill: parent
        model: page.shell.home.intro.lines
        spacing: Theme.space5
        topOffset: Theme.stepsTop
        delegate: NumberedStep {
            required property var modelData
            required property int index

            number: index + 1
            text: modelData
        }
    }
}
