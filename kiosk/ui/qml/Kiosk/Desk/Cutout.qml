import QtQuick
import Kiosk.Theme

// What of a list stands out of its place is cut off. Not by `clip`: the software renderer draws an
// icon that lies wholly outside of it all the same. A layer cuts, and needs a ground of its own.
Item {
    id: cutout

    required property Flickable view
    property color ground: Theme.surface

    layer.enabled: view.contentHeight > view.height

    Rectangle {
        anchors.fill: parent
        color: cutout.ground
    }
}
