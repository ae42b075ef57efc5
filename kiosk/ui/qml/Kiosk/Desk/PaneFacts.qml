pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// What the open visit is: its code, where it stands, and what the care team must know.
Column {
    id: facts

    required property OpenVisitModel visit

    spacing: Theme.space3

    Column {
        width: parent.width

        Item {
            width: parent.width
            height: code.height

            Words {
                id: code

                role: "staffCode"
                tabular: true
                text: facts.visit.code
            }

            VisitStatus {
                anchors { right: parent.right; verticalCenter: code.verticalCenter }
                status: facts.visit.status
                text: facts.visit.statusWord
                room: parent.width - code.width - Theme.space3
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffSmall"
            tabular: true
            text: facts.visit.statusNote
            horizontalAlignment: Text.AlignRight
        }
    }

    Column {
        width: parent.width

        Words {
            width: parent.width
            role: "staff"
            tabular: true
            text: facts.visit.facts
            color: Theme.inkSoft
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffStrong"
            text: facts.visit.reference
        }
    }

    NoteBox {
        width: parent.width
        visible: facts.visit.partialNote !== ""
        icon: "info"
        text: facts.visit.partialNote
    }

    NoteBox {
        width: parent.width
        visible: facts.visit.alertHeading !== ""
        icon: facts.visit.alertIsUrgent ? "alert" : "info"
        kind: facts.visit.alertIsUrgent ? "urgent" : "plain"
        title: facts.visit.alertHeading
    }

    Repeater {
        model: facts.visit.alerts

        NoteBox {
            required property var modelData

            width: facts.width
            icon: modelData.seen ? "check" : "alert"
            kind: modelData.seen ? "plain" : "urgent"
            title: modelData.text
            text: modelData.action
            note: modelData.seen
        }
    }
}
