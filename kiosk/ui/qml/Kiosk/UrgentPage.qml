pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Tell the front desk now. It appears at once, and the patient can go on afterwards.
FocusScope {
    id: page

    required property Shell shell

    Rectangle {
        id: panel

        color: Theme.urgent
        width: Theme.band ? parent.width : 520
        height: Theme.band ? words.height + 2 * Theme.space6 : parent.height
        anchors.left: parent.left

        Column {
            id: words

            spacing: Theme.space5
            y: Theme.band ? Theme.space6 : 48
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.band ? Theme.margin : 48

            Icon {
                visible: !Theme.large
                name: "alert"
                size: Theme.band ? 96 : 150
                color: Theme.onUrgent
                anchors.left: parent.left
            }

            Words {
                role: Theme.large ? "h1Wide" : "urgent"
                color: Theme.onUrgent
                width: parent.width
                text: page.shell.words.urgent_title
            }

            Words {
                visible: !Theme.large || Theme.portrait
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
        anchors.leftMargin: Theme.band ? Theme.margin : 48
        anchors.rightMargin: Theme.band ? Theme.margin : 44
        y: Theme.band ? panel.height + Theme.space4 : 48
        height: Theme.navTop - y - Theme.space4

        Words {
            id: lead

            visible: !Theme.large
            role: "h2"
            width: parent.width
            text: page.shell.words.urgent_told_us
        }

        PagedList {
            id: reasons

            width: parent.width
            anchors.top: Theme.large ? parent.top : lead.bottom
            anchors.topMargin: Theme.large ? 0 : Theme.space4
            height: Theme.large ? parent.height : parent.height - lead.height - why.height - 2 * Theme.space4
            moreText: page.shell.words.nav_more
            model: page.shell.urgent.reasons
            delegate: AlertReason {
                required property var modelData

                text: modelData
            }
        }

        Words {
            id: why

            visible: !Theme.large
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

        kind: "secondary"
        text: page.shell.words.urgent_change
        y: Theme.navTop + Theme.navRow - height
        width: !Theme.large ? 240 : Theme.portrait ? (main.width - Theme.space4) / 2 : implicitWidth
        anchors.right: main.right
        onTapped: page.shell.goBack()
    }
}
