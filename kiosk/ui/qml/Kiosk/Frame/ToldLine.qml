import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Something the patient told us: a bar at the start, and the words.
Item {
    id: line

    required property string text

    implicitHeight: words.height + 2 * Theme.space3

    Rectangle {
        color: Theme.mist
        border.width: Theme.highContrast ? Theme.strokeControl : 0
        border.color: Theme.line
        anchors.fill: parent
    }

    Rectangle {
        id: bar

        color: Theme.action
        width: Theme.alertBar
        height: parent.height
        anchors.left: parent.left
    }

    Words {
        id: words

        role: "strong"
        text: line.text
        anchors.left: bar.right
        anchors.leftMargin: Theme.space5
        anchors.right: parent.right
        anchors.rightMargin: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
    }
}
