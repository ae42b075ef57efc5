import QtQuick
import Kiosk.Theme

// The round edge of a panel whose rows are square: what they cover outside of it is painted over.
Item {
    id: frame

    readonly property int corner: Theme.space2 // more than a square corner stands out of the round one

    Rectangle {
        anchors.fill: parent
        anchors.margins: -frame.corner
        radius: Theme.radiusStaffPanel + frame.corner
        color: Theme.clear
        border.width: frame.corner
        border.color: Theme.dock
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusStaffPanel
        color: Theme.clear
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
}
