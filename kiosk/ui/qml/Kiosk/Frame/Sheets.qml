import QtQuick
import Kiosk.Models

// The sheets that slide over a page.
Item {
    id: sheets

    required property Shell shell

    ConfirmSheet {
        anchors.fill: parent
        open: sheets.shell.sheet === "start_over"
        title: sheets.shell.words.sheet_start_over_title
        lead: sheets.shell.words.sheet_start_over
        yesText: sheets.shell.words.sheet_start_over_yes
        yesIcon: "trash"
        stayText: sheets.shell.words.sheet_stay
        onAgreed: sheets.shell.wipe()
        onDismissed: sheets.shell.closeSheet()
    }

    ConfirmSheet {
        anchors.fill: parent
        open: sheets.shell.sheet === "called_in"
        title: sheets.shell.words.sheet_called_in_title
        lead: sheets.shell.hasAnswers ? sheets.shell.words.sheet_called_in : sheets.shell.words.sheet_called_in_nothing
        yesText: sheets.shell.words.sheet_called_in_yes
        yesIcon: "calledin"
        stayText: sheets.shell.words.sheet_stay
        onAgreed: sheets.shell.calledIn()
        onDismissed: sheets.shell.closeSheet()
    }

    TextSizeSheet {
        anchors.fill: parent
        shell: sheets.shell
        open: sheets.shell.sheet === "text_size"
        onDismissed: sheets.shell.closeSheet()
    }

    MenuSheet {
        anchors.fill: parent
        shell: sheets.shell
        open: sheets.shell.sheet === "menu"
        onDismissed: sheets.shell.closeSheet()
    }
}
