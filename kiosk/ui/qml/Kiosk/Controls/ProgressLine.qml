import QtQuick
import Kiosk.Theme

// How far along: a line that fills from the start edge.
Rectangle {
    id: line

    property int value
    property int total: 1
    property string name
    readonly property real part: Math.max(0, Math.min(1, value / Math.max(1, total)))
    readonly property real inner: height / 2 - border.width

    implicitWidth: 384
    implicitHeight: Theme.progressHeight
    radius: height / 2
    color: Theme.surface
    border.width: Theme.strokeControl
    border.color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    // Rounded, then made square at the end that moves: the software renderer does not repaint a
    // rectangle with a radius of its own at each corner.
    Rectangle {
        visible: line.part > 0
        x: Theme.mirrored ? line.width - line.border.width - width : line.border.width
        y: line.border.width
        width: Math.max(2 * line.inner, (line.width - 2 * line.border.width) * line.part)
        height: 2 * line.inner
        radius: line.inner
        color: Theme.action

        Rectangle {
            visible: line.part < 1
            x: Theme.mirrored ? 0 : parent.width - width
            width: line.inner
            height: parent.height
            color: Theme.action
        }
    }
}
