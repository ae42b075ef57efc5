import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// The pick-up code, and what to do with it.
PageFrame {
    id: page

    required property Shell shell
    readonly property FinishModel finish: shell.finish
    readonly property bool trouble: finish.state === "trouble"
    readonly property bool saving: finish.state === "saving"
    readonly property bool saved: finish.state === "saved"
    readonly property real notesRoom: Theme.full ? notes.height + Theme.space4 : 0

    icon: trouble ? "alert" : "check"
    section: ""
    panelWidth: Theme.panelFinish
    heading: ({
        trouble: shell.words.finish_trouble_title,
        saving: shell.words.finish_saving,
        saved: shell.words.finish_title
    })[finish.state]
    hint: trouble ? shell.words.finish_trouble : ""
    goOnText: saving ? "" : shell.words.finish_clear_now
    goOnIcon: "trash"
    wideGoOn: true
    onGoOn: shell.wipe()

    aside: FinishSteps {
        visible: page.saved
        shell: page.shell
        width: parent.width
    }

    CodeCard {
        id: card

        visible: page.finish.code.length > 0
        width: parent.width
        height: Math.min(Theme.codeCard, parent.height - page.notesRoom)
        title: page.shell.words.finish_code_title
        code: page.finish.code
        note: page.shell.words.finish_code_note
    }

    FinishSteps {
        visible: Theme.tall && page.saved
        shell: page.shell
        width: parent.width
        anchors.top: card.bottom
        anchors.topMargin: Theme.space4
    }

    Column {
        id: notes

        visible: Theme.full && !page.saving
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
