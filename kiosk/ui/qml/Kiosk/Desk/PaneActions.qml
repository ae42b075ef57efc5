import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The open visit's way to paper and into the patient's hand.
Column {
    id: actions

    required property OpenVisitModel visit
    required property var words

    spacing: Theme.staffGap

    NoteBox {
        width: parent.width
        visible: !actions.visit.hasPages
        icon: "caution"
        kind: "trouble"
        text: actions.words.visit_no_pages
    }

    Row {
        width: parent.width
        visible: actions.visit.hasPages
        spacing: Theme.staffGap

        PageTile {
            width: (parent.width - parent.spacing) / 2
            enabled: actions.visit.canPrint
            boxed: true
            text: actions.words.said_care_team
            note: actions.words.visit_page_alone
            onTapped: actions.visit.print("care_team")
        }

        PageTile {
            width: (parent.width - parent.spacing) / 2
            enabled: actions.visit.canPrint
            text: actions.words.said_take_home
            note: actions.words.visit_page_alone
            onTapped: actions.visit.print("take_home")
        }
    }

    StaffButton {
        width: parent.width
        height: Theme.staffMain
        visible: actions.visit.hasPages && !actions.visit.printing
        enabled: actions.visit.canPrint
        kind: "primary"
        icon: "print"
        text: actions.visit.printLabel
        hint: actions.words.visit_print_keys
        onTapped: actions.visit.print("both")
    }

    StaffButton {
        width: parent.width
        height: Theme.staffMain
        visible: actions.visit.printing
        icon: "close"
        text: actions.words.visit_stop
        onTapped: actions.visit.callOff()
    }

    Row {
        width: parent.width
        spacing: Theme.staffGap

        StaffButton {
            id: look

            visible: actions.visit.hasPages
            width: actions.visit.handedOver ? implicitWidth : (parent.width - parent.spacing) / 2
            height: hand.height
            icon: "eye"
            text: actions.words.visit_preview
            onTapped: actions.visit.openPreview()
        }

        StaffButton {
            id: hand

            width: actions.visit.hasPages ? parent.width - look.width - parent.spacing : parent.width
            enabled: actions.visit.canHandOver
            icon: actions.visit.handedOver ? "" : "handover"
            text: actions.visit.handOverLabel
            hint: actions.words.visit_hand_over_keys
            onTapped: actions.visit.handedOver ? actions.visit.takeBack() : actions.visit.handOver()
        }
    }

    NoteBox {
        width: parent.width
        visible: actions.visit.stage !== ""
        icon: "print"
        title: actions.visit.stage
        Accessible.role: Accessible.StatusBar
        Accessible.name: actions.visit.stage
    }

    NoteBox {
        width: parent.width
        visible: title !== ""
        icon: actions.visit.outcomeIsTrouble ? "caution" : "check"
        kind: actions.visit.outcomeIsTrouble ? "trouble" : "plain"
        title: actions.visit.stage ? "" : actions.visit.outcome
        text: actions.visit.outcomeAdvice
        Accessible.role: Accessible.AlertMessage
        Accessible.name: title + " " + text
    }

    NoteBox {
        readonly property bool saidAbove: actions.visit.outcomeIsTrouble && !actions.visit.printerReady
        readonly property string line: actions.visit.stage ? "" : actions.visit.printerLine

        width: parent.width
        visible: text !== ""
        icon: actions.visit.printerReady ? "print" : "caution"
        kind: actions.visit.printerReady ? "plain" : "trouble"
        text: saidAbove ? "" : line
        note: actions.visit.printerAdvice
    }
}
