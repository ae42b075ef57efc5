import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The day that the rows under it belong to; without words it takes no room.
Rectangle {
    id: heading

    property string text

    implicitHeight: text ? Theme.staffHeading : 0
    color: Theme.mist
    visible: text !== ""

    Words {
        x: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        role: "staffStrong"
        tabular: true
        text: heading.text
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: Theme.highContrast
        height: Theme.strokeHairline
        color: Theme.divider
    }
}
