import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Beside the list while no visit is open.
Column {
    id: empty

    property string text

    spacing: Theme.space4

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "clipboard"
        color: Theme.inkSoft
    }

    Words {
        width: parent.width
        role: "staff"
        text: empty.text
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }
}
