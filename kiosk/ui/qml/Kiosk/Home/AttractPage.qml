import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// The first screen. It names no illness: anybody in the room can read it.
Item {
    id: page

    required property Shell shell
    readonly property bool beside: !Theme.portrait
    readonly property int pictureLeast: 300 // that portrait has to leave for it
    readonly property real spare: height - (head.visible ? head.height : 0) - words.height
    readonly property real headEnd: head.visible ? head.y + head.height : 0
    readonly property real pictureTop: head.visible ? headEnd + Theme.space5 : 0

    Rectangle {
        id: picture

        readonly property real share: height / Theme.attractHigh

        color: Theme.drawnWall
        visible: page.beside ? Theme.full : page.spare > page.pictureLeast
        width: page.beside ? Theme.attractPicture : page.width
        height: page.beside ? page.height : page.height - y - words.height - 2 * Theme.space7
        y: page.beside ? 0 : page.pictureTop
        anchors.right: parent.right
        clip: true

        // Its floor.
        Rectangle {
            color: Theme.drawnFloor
            width: parent.width
            height: Theme.attractFloor * picture.share
            anchors.bottom: parent.bottom

            Rectangle {
                color: Theme.drawnSkirting
                width: parent.width
                height: Theme.attractSkirting * picture.share
            }
        }

        Image {
            source: page.shell.figure("attract-waiting-room.svg")
            sourceSize: Qt.size(Math.round(Theme.attractPicture * picture.share), picture.height)
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            Accessible.ignored: true
        }
    }

    ClinicHead {
        id: head

        shell: page.shell
        room: page.height - words.height - 3 * Theme.space4
        logoRoom: room - 2 * Theme.space4 - (page.beside ? 0 : page.pictureLeast)
        anchors.left: words.left
        anchors.right: words.right
        y: page.beside ? Math.min(Theme.space7, page.spare / 3) : Theme.space5
    }

    Column {
        id: words

        spacing: Theme.space4
        anchors.left: parent.left
        anchors.leftMargin: Theme.attractSide
        width: Theme.attractWords
        y: page.beside ? (page.headEnd + page.height - height) / 2 : page.height - height - Theme.space7

        Row {
            spacing: Theme.space4
            anchors.left: parent.left

            Icon {
                name: "clock"
                size: Theme.iconLabel
                color: Theme.actionText
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "strong"
                color: Theme.actionText
                text: page.shell.words.attract_while_waiting
            }
        }

        Words {
            role: Theme.displayRole
            width: parent.width
            text: page.shell.words.attract_title
        }

        Words {
            role: "lead"
            color: Theme.inkSoft
            width: parent.width
            bottomPadding: Theme.space4
            text: page.shell.words.attract_lead
        }

        ActionButton {
            kind: "primary"
            icon: "tap"
            text: page.shell.words.attract_start
            anchors.left: parent.left
            width: Math.min(parent.width, Math.max(Theme.startWide, implicitWidth))
            height: Math.max(Theme.startHigh, implicitHeight)
            focus: true
            onTapped: page.shell.start()
        }
    }

    StaffCorner {
        visible: page.shell.desk !== null
        name: page.shell.words.attract_staff
        anchors.top: parent.top
        anchors.right: parent.right
        onTapped: page.shell.openDesk()
    }

    Shortcut {
        sequence: "Ctrl+Shift+D"
        onActivated: page.shell.openDesk()
    }
}
