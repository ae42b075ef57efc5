import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A row of the tally in a frame of its own; the marked ones stand on a tint.
TallyRow {
    id: row

    Rectangle {
        z: -1
        anchors.fill: parent
        color: row.marked ? Theme.mist : Theme.surface
        border.width: Theme.strokeHairline
        border.color: Theme.line
    }
}
