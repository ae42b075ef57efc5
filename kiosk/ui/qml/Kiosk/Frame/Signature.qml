import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What a page belongs to, over its heading: an icon and a name.
Row {
    id: signature

    property string icon
    property string text
    property real room: Infinity // the width there is for both

    spacing: Theme.space3
    anchors.left: parent.left

    Icon {
        name: signature.icon
        size: Theme.iconLabel
        color: Theme.actionText
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        role: "strong"
        color: Theme.actionText
        text: signature.text
        width: Math.min(implicitWidth, signature.room - Theme.iconLabel - Theme.space3)
    }
}
