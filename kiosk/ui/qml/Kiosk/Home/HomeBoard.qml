import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The home screen at everyday text sizes: tools at the start or, in portrait, on top.
Item {
    id: board

    required property Shell shell

    HomeTools {
        id: tools

        shell: board.shell
        width: Theme.portrait ? board.width : Theme.panelHome
        height: Theme.portrait ? implicitHeight : board.height
        anchors.left: parent.left
    }

    HomeTopics {
        shell: board.shell
        anchors.left: Theme.portrait ? parent.left : tools.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.homeTopicsEdge
        anchors.rightMargin: tools.side
        anchors.top: Theme.portrait ? tools.bottom : parent.top
        anchors.topMargin: Theme.homeTopicsTop
        anchors.bottom: parent.bottom
        anchors.bottomMargin: board.height - tools.floor
    }
}
