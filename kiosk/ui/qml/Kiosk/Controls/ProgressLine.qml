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

    Rectangle {
        readonly property real endRadius: line.part >= 1 ? line.inner : 0

        visible: line.part > 0
        x: Theme.mirrored ? line.width - line.border.width - width : line.border.width
        y: line.border.width
        width: Math.max(2 * line.inner, (line.width - 2 * line.border.width) * line.part)
        height: 2 * line.inner
        topLeftRadius: Theme.mirrored ? endRadius : line.inner
        bottomLeftRadius: topLeftRadius
        topRightRadius: Theme.mirrored ? line.inner : endRadius
        bottomRightRadius: topRightRadius
        color: Theme.action
    }
}
