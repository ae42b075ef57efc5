import QtQuick
import Kiosk.Theme

// Where the keyboard is: an amber gap and an ink ring, outside the edge of its control.
Item {
    id: ring

    required property Item control
    property real radius: Theme.radiusButton
    readonly property bool shown: control.activeFocus && Theme.focusByKeys

    anchors.fill: parent
    visible: shown

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.strokeFocusGap - Theme.strokeFocusRing
        radius: ring.radius + Theme.strokeFocusGap + Theme.strokeFocusRing
        color: Theme.focusRing
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.strokeFocusGap
        radius: ring.radius + Theme.strokeFocusGap
        color: Theme.focusGap
    }
}
