import QtQuick
import Kiosk.Theme

// Marked: filled with a tick. Not marked: an empty circle. Not answered (undefined): a dashed circle.
Item {
    id: mark

    property var marked
    property real size: Theme.tallyMark

    implicitWidth: size
    implicitHeight: size

    Rectangle {
        anchors.fill: parent
        visible: mark.marked !== undefined
        radius: width / 2
        color: mark.marked ? Theme.action : Theme.surface
        border.width: mark.marked ? 0 : Theme.strokeControl
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            visible: mark.marked === true
            name: "check"
            size: mark.size * 0.68
            pen: Theme.penTick
            color: Theme.onAction
        }
    }

    DashedEdge {
        visible: mark.marked === undefined
        radius: mark.size / 2
        color: Theme.line
    }
}
