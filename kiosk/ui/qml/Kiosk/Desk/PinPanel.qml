import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Beside the pad: what to do, how far it is, and why a PIN was not taken.
Column {
    id: panel

    required property DeskShell desk
    property bool small: false // where there is little room
    property bool band: false // above the pad
    property real room: Infinity // the height there is for it
    readonly property PinModel pin: desk.pin
    readonly property string role: small ? "staff" : "body"

    readonly property real gap: small ? Theme.space3 : Theme.space5

    spacing: gap

    Rectangle {
        visible: !panel.band && height + panel.gap + rest.height <= panel.room
        width: Theme.staffLock
        height: width
        radius: Theme.radiusCode
        color: Theme.action

        Icon {
            anchors.centerIn: parent
            name: "lock"
            size: Theme.staffLock / 2
            color: Theme.onAction
        }
    }

    Column {
        id: rest

        width: parent.width
        spacing: panel.gap

        Column {
            width: parent.width
            spacing: Theme.space2

            Words {
                width: parent.width
                role: panel.small ? "h2" : "h1Wide"
                text: panel.desk.words.pin_title
            }

            Words {
                width: parent.width
                role: panel.role
                text: panel.pin.nobody || panel.desk.words.pin_lead
            }
        }

        PinDots {
            width: parent.width
            digits: panel.pin.digits
            size: panel.small ? Theme.space6 : Theme.badge - Theme.space1
            role: panel.role
            said: panel.pin.busy ? panel.desk.words.pin_checking : panel.desk.words.pin_digits.replace("{count}", String(panel.pin.digits))
        }

        // Above the pad there is room for it beforehand: the pad must not move under a finger.
        Words {
            width: parent.width
            height: panel.band ? Math.max(2 * lineHeight, implicitHeight) : implicitHeight
            visible: panel.band || text !== ""
            role: panel.small ? "staffStrong" : "staffTitle"
            tabular: true
            text: panel.pin.trouble
            Accessible.role: Accessible.AlertMessage
        }
    }
}
