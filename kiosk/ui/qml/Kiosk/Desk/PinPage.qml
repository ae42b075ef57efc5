import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models
import "../Controls/typed.mjs" as Typed

// Staff only: a PIN opens the desk. The sixth digit does; digits may be typed as well.
FocusScope {
    id: page

    required property DeskShell desk
    readonly property PinModel pin: desk.pin
    readonly property bool band: height > width
    readonly property bool small: Math.min(width, height) < Theme.staffTall
    readonly property real margin: small ? Theme.space5 : Theme.margin
    // Kept free for an alert: the pad must not move under a finger when one arrives.
    readonly property real head: Math.max(Theme.staffHead, alert.implicitHeight + Theme.space2)

    Keys.onPressed: event => {
        const clears = [Qt.Key_Delete, Qt.Key_Escape].includes(event.key)
        event.accepted = true
        if (Typed.isDigit(event.text))
            pin.type(event.text)
        else if (event.key === Qt.Key_Backspace)
            pin.erase()
        else if (clears)
            pin.clear()
        else
            event.accepted = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    Rectangle {
        id: side

        width: page.band ? parent.width : Math.min(Theme.panelWidth, parent.width * Theme.staffPanelShare)
        height: page.band ? panel.y + panel.height + page.margin : parent.height
        color: Theme.mist

        Rectangle {
            visible: Theme.highContrast
            anchors { right: parent.right; bottom: parent.bottom }
            width: page.band ? parent.width : Theme.strokeControl
            height: page.band ? Theme.strokeControl : parent.height
            color: Theme.line
        }

        PinPanel {
            id: panel

            x: page.margin
            y: page.head + (page.band ? Theme.space4 : Theme.space2)
            width: parent.width - 2 * x - (page.band && leave.visible ? leave.width + Theme.space5 : 0)
            desk: page.desk
            small: page.small
            band: page.band
            room: (leave.visible ? leave.y : side.height) - y - page.margin
        }

        Words {
            x: page.margin
            anchors { bottom: parent.bottom; bottomMargin: page.margin }
            visible: !page.desk.onKiosk && !page.band
            width: parent.width - 2 * x
            role: "staff"
            text: page.desk.clinicName
            color: Theme.inkSoft
        }

        ActionButton {
            id: leave

            x: page.band ? parent.width - width - page.margin : page.margin
            y: page.band ? panel.y : parent.height - height - page.margin
            visible: page.desk.onKiosk
            icon: "back"
            text: page.desk.words.desk_patient_screen
            onTapped: page.desk.leave()
        }
    }

    Item {
        id: main

        x: page.band ? 0 : side.width
        y: page.band ? side.height : 0
        width: parent.width - x
        height: parent.height - y

        PinPad {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * page.margin, Theme.staffPadMost)
            height: Math.min(parent.height - 2 * (page.band ? page.margin : page.head), width)
            pin: page.pin
            words: page.desk.words
        }
    }

    LockedAlert {
        id: alert

        width: parent.width
        text: page.desk.alerts.lockedTitle
        small: page.small
    }
}
