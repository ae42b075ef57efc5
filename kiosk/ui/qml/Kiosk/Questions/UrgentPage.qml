pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// Tell the front desk now. It appears at once, and the patient can go on afterwards.
FocusScope {
    id: page

    required property Shell shell

    Band {
        id: panel

        edged: false
        color: Theme.urgent
        width: Theme.urgentPanel
        height: Theme.band ? words.height + 2 * Theme.space6 : parent.height

        Column {
            id: words

            spacing: Theme.space5
            y: Theme.urgentTop
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.urgentEdge

            Icon {
                visible: Theme.full
                name: "alert"
                size: Theme.urgentSign
                color: Theme.onUrgent
                anchors.left: parent.left
            }

            Words {
                role: Theme.urgentRole
                color: Theme.onUrgent
                width: parent.width
                text: page.shell.words.urgent_title
            }

            Words {
                visible: Theme.roomy
                role: "lead"
                color: Theme.onUrgent
                width: parent.width
                text: page.shell.words.urgent_lead
            }
        }
    }

    Item {
        id: main

        anchors.left: Theme.band ? parent.left : panel.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.urgentEdge
        anchors.rightMargin: Theme.urgentEnd
        y: Theme.band ? panel.height + Theme.space4 : 48
        height: Theme.navTop - y - Theme.space4

        Words {
            id: lead

            visible: Theme.full
            role: "h2"
            width: parent.width
            text: page.shell.words.urgent_told_us
        }

        PagedList {
            id: reasons

            width: parent.width
            anchors.top: Theme.full ? lead.bottom : parent.top
            anchors.topMargin: Theme.full ? Theme.space4 : 0
            height: parent.height - (Theme.full ? lead.height + why.height + 2 * Theme.space4 : 0)
            moreText: page.shell.words.nav_more
            model: page.shell.urgent.reasons
            delegate: AlertReason {
                required property var modelData

                text: modelData
            }
        }

        Words {
            id: why

            visible: Theme.full
            width: parent.width
            text: page.shell.words.urgent_why
            anchors.bottom: parent.bottom
        }
    }

    ActionButton {
        id: told

        kind: "urgent"
        icon: "check"
        text: page.shell.words.urgent_told_them
        focus: true
        y: Theme.navTop + Theme.navRow - height
        anchors.left: main.left
        anchors.right: change.left
        anchors.rightMargin: Theme.space4
        onTapped: page.shell.goOn()
    }

    ActionButton {
        id: change

        readonly property real largeWidth: Theme.portrait ? (main.width - Theme.space4) / 2 : implicitWidth

        kind: "secondary"
        text: page.shell.words.urgent_change
        y: Theme.navTop + Theme.navRow - height
        width: Theme.full ? Theme.urgentChange : largeWidth
        anchors.right: main.right
        onTapped: page.shell.goBack()
    }
}
