import QtQuick
import Kiosk.Theme

// The coloured panel of a page: along its top, or down its start. In high contrast a line ends it.
Rectangle {
    id: band

    property bool across: Theme.band // along the top
    property bool edged: Theme.highContrast

    color: Theme.mist
    anchors.left: parent.left

    Rectangle {
        visible: band.edged
        color: Theme.line
        width: band.across ? parent.width : Theme.rule
        height: band.across ? Theme.rule : parent.height
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
