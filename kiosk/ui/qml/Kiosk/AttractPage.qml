import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The first screen. It names no illness: anybody in the room can read it.
Item {
    id: page

    required property Shell shell
    readonly property bool beside: !Theme.portrait

    Rectangle {
        id: picture

        color: Theme.mist
        visible: page.beside ? !Theme.large : page.height - words.height > 300
        width: page.beside ? 700 : page.width
        height: page.beside ? page.height : page.height - words.height - 2 * Theme.space7
        anchors.right: parent.right
        clip: true

        // The floor of the drawing, on to both sides of it.
        Rectangle {
            color: "#E9D9BE"
            width: parent.width
            height: 130 * picture.height / 678
            anchors.bottom: parent.bottom

            Rectangle {
                color: "#BBDCD7"
                width: parent.width
                height: 12 * picture.height / 678
            }
        }

        Image {
            source: page.shell.figure("attract-waiting-room.svg")
            sourceSize: Qt.size(Math.round(picture.height * 700 / 678), picture.height)
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            Accessible.ignored: true
        }
    }

    Column {
        id: words

        spacing: Theme.space4
        anchors.left: parent.left
        anchors.leftMargin: page.beside ? 64 : Theme.margin
        width: page.beside && picture.visible ? page.width - 700 - 64 - Theme.space5 : page.width - 2 * anchors.leftMargin
        y: page.beside ? (page.height - height) / 2 : page.height - height - Theme.space7

        Row {
            spacing: Theme.space4

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
            role: Theme.large ? "h1Wide" : "display"
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
            width: Math.min(parent.width, Math.max(440, implicitWidth))
            height: Math.max(128, implicitHeight)
            focus: true
            onTapped: page.shell.start()
        }
    }
}
