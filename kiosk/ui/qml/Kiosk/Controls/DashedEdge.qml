import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The dashed edge of what cannot be used now; Rectangle has no dashed border.
Shape {
    id: edge

    property real radius: Theme.radiusButton
    property color color: Theme.disabledText
    readonly property real inset: Theme.strokeControl / 2

    anchors.fill: parent

    ShapePath {
        strokeColor: edge.color
        strokeWidth: Theme.strokeControl
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 2]
        fillColor: Theme.clear
        PathRectangle {
            x: edge.inset
            y: edge.inset
            width: Math.max(0, edge.width - 2 * edge.inset)
            height: Math.max(0, edge.height - 2 * edge.inset)
            radius: edge.radius - edge.inset
        }
    }
}
