pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The front desk: behind its PIN, and past it. It fills whatever it is given.
FocusScope {
    id: room

    required property DeskShell desk
    readonly property bool inside: desk.page !== "pin"
    property int turns: 0

    // Painted whole with each page: see Main.qml.
    Rectangle {
        width: parent.width + room.turns % 2
        height: parent.height
        color: Theme.dock
    }

    // Nothing of what staff saw is left behind the lock, so neither is there without the other.
    Loader {
        anchors.fill: parent
        active: !room.inside
        focus: active
        sourceComponent: PinPage { focus: true; desk: room.desk }
    }

    Loader {
        anchors.fill: parent
        active: room.inside
        focus: active
        sourceComponent: DeskBoard { focus: true; desk: room.desk }
    }

    Connections {
        target: room.desk

        // Who typed the last digit must not open what then lies under the finger.
        function onPageChanged(): void {
            room.turns += 1
            Theme.pageChangedAt = Date.now() - Theme.tapGuard + Theme.staffGuard
        }
    }
}
