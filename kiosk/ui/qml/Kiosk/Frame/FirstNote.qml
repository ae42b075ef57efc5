import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// On the first screen's bar: that no name is asked, or what staff must know.
Item {
    id: note

    required property Shell shell
    readonly property bool forStaff: shell.forStaff.length > 0

    Icon {
        id: sign

        name: note.forStaff ? "alert" : "shield"
        size: Theme.iconLabel
        color: Theme.actionText
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        role: note.forStaff ? "strong" : "body"
        color: Theme.inkSoft
        text: note.forStaff ? note.shell.forStaff : note.shell.words.attract_private
        anchors.left: sign.right
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
