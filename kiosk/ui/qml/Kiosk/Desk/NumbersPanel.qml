import QtQuick
import Kiosk.Theme

// A panel of the desk's pages, drawn behind what stands in it.
Rectangle {
    radius: Theme.radiusStaffPanel
    color: Theme.surface
    border.width: Theme.strokeHairline
    border.color: Theme.line
}
