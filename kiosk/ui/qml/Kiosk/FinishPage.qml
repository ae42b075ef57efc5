import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The pick-up code, and what to do with it.
PageFrame {
    id: page

    required property Shell shell
    readonly property FinishModel finish: shell.finish
    readonly property bool trouble: finish.state === "trouble"
    readonly property bool saving: finish.state === "saving"

    icon: trouble ? "alert" : "check"
    section: ""
    panelWidth: 474
    heading: trouble ? shell.words.finish_trouble_title : saving ? shell.words.finish_saving : shell.words.finish_title
    hint: trouble ? shell.words.finish_trouble : ""
    goOnText: saving ? "" : shell.words.finish_clear_now
    goOnIcon: "trash"
    wideGoOn: true
    onGoOn: shell.wipe()

    aside: FinishSteps {
        visible: !page.trouble && !page.saving
        shell: page.shell
        width: parent.width
    }

    CodeCard {
        id: card

        visible: page.finish.code.length > 0
        width: parent.width
        height: Math.min(Theme.large ? 520 : Theme.portrait ? 310 : 372, parent.height - (Theme.large ? 0 : notes.height + Theme.space4))
        title: page.shell.words.finish_code_title
        code: page.finish.code
        note: page.shell.words.finish_code_note
    }

    FinishSteps {
        visible: Theme.portrait && !Theme.large && !page.trouble && !page.saving
        shell: page.shell
        width: parent.width
        anchors.top: card.bottom
        anchors.topMargin: Theme.space4
    }

    Column {
        id: notes

        visible: !page.saving && !Theme.large
        width: parent.width
        anchors.bottom: parent.bottom

        Words {
            role: "strong"
            width: parent.width
            text: page.trouble ? "" : page.finish.delivery
            visible: text.length > 0
        }

        Words {
            width: parent.width
            tabular: true
            text: page.finish.clears
        }
    }
}
