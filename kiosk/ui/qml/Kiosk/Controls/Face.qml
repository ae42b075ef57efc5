import QtQuick
import Kiosk.Theme

// The ground and edge of what can be tapped, in the state it is in.
Rectangle {
    id: face

    required property Pressable control
    property color ground: Theme.surface
    property color edge: Theme.line
    property int stroke: Theme.strokeControl

    anchors.fill: parent
    radius: control.radius
    color: control.face.fill ?? ground
    border.width: control.face.stroke ?? stroke
    border.color: control.face.edge ?? edge
}
