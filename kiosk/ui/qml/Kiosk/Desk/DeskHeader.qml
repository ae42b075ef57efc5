import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The bar along the top: the day and the clock, who is signed in, the two views, and the lock.
Rectangle {
    id: header

    required property DeskShell desk
    readonly property bool wide: width >= Theme.staffWide
    // Not enough room for all in one line: the kiosk, which has one button more, in portrait.
    readonly property bool folded: words.x + words.width + views.width + person.width + locks.width + 3 * Theme.space4 + Theme.space5 > width

    implicitHeight: folded ? 2 * Theme.staffHeader - Theme.space3 : Theme.staffHeader
    color: Theme.deskBar

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: Theme.highContrast
        height: Theme.strokeControl
        color: Theme.line
    }

    Icon {
        id: sign

        x: Theme.space5
        y: (Theme.staffHeader - height) / 2
        name: "clipboard"
        size: Theme.iconTick
        color: Theme.onDeskBar
    }

    Grid {
        id: words

        x: sign.x + sign.width + Theme.space3
        anchors.verticalCenter: sign.verticalCenter
        columns: header.wide ? 2 : 1
        columnSpacing: Theme.space5
        verticalItemAlignment: Grid.AlignVCenter

        Words {
            role: "staffTitle"
            text: header.desk.words.desk_title
            color: Theme.onDeskBar
        }

        Words {
            role: header.wide ? "staff" : "staffSmall"
            tabular: true
            text: header.desk.today + " · " + header.desk.time
            color: Theme.onDeskBar
        }
    }

    Row {
        id: views

        x: header.folded ? Theme.space5 : person.x - width - Theme.space4
        y: header.folded ? Theme.staffHeader - Theme.space1 : (Theme.staffHeader - height) / 2
        spacing: Theme.space1

        HeaderTab {
            icon: "list"
            text: header.desk.words.desk_visits
            checked: header.desk.page === "visits"
            onTapped: header.desk.showVisits()
        }

        HeaderTab {
            icon: "chart"
            text: header.desk.words.desk_numbers
            checked: header.desk.page === "numbers"
            onTapped: header.desk.showNumbers()
        }
    }

    IconWord {
        id: person

        x: (header.folded ? parent.width - Theme.space5 : locks.x - Theme.space4) - width
        y: (Theme.staffHeader - height) / 2
        icon: "person"
        iconSize: Theme.iconStaffSmall
        text: header.desk.staffName
        color: Theme.onDeskBar
        room: header.wide ? 220 : 150
        Accessible.role: Accessible.StaticText
        Accessible.name: header.desk.words.desk_signed_in.replace("{name}", header.desk.staffName)
    }

    Row {
        id: locks

        anchors { right: parent.right; rightMargin: Theme.space5; verticalCenter: views.verticalCenter }
        spacing: Theme.staffGap

        StaffButton {
            visible: header.desk.onKiosk
            kind: "bar"
            icon: "back"
            text: header.desk.words.desk_patient_screen
            onTapped: header.desk.leave()
        }

        StaffButton {
            kind: "bar"
            icon: "lock"
            text: header.desk.words.desk_lock
            hint: header.desk.words.desk_lock_keys
            onTapped: header.desk.lock()
        }
    }
}
