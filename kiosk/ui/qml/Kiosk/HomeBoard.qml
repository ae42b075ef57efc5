pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The home screen at everyday text sizes.
Item {
    id: board

    required property Shell shell
    readonly property int gap: Theme.portrait ? 14 : 16
    readonly property int side: Theme.portrait ? Theme.space6 : Theme.space7

    Rectangle {
        id: panel

        color: Theme.mist
        width: Theme.portrait ? board.width : Theme.panelHome
        height: Theme.portrait ? tools.y + tools.height + Theme.space5 + 4 : board.height
        anchors.left: parent.left

        Rectangle {
            visible: Theme.highContrast
            color: Theme.line
            width: Theme.portrait ? parent.width : Theme.rule
            height: Theme.portrait ? Theme.rule : parent.height
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }

        Words {
            id: title

            role: "h1"
            text: board.shell.words.home_ready
            y: Theme.space7 - 6
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: board.side
            anchors.rightMargin: Theme.portrait ? board.side : 140 // breaks the heading in balance
        }

        Words {
            id: lead

            color: Theme.inkSoft
            text: board.shell.words.home_ready_note
            anchors.left: title.left
            anchors.right: parent.right
            anchors.rightMargin: board.side
            anchors.top: title.bottom
            anchors.topMargin: Theme.space3
        }

        Grid {
            id: tools

            readonly property int across: Theme.portrait ? Math.max(2, Math.min(3, board.shell.home.tools.length)) : 1

            columns: across
            spacing: board.gap
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            anchors.left: title.left
            anchors.right: lead.right
            y: lead.y + lead.height + Theme.space5

            Repeater {
                model: board.shell.home.tools

                ToolCard {
                    required property var modelData

                    icon: modelData.icon
                    title: modelData.title
                    note: modelData.done ? board.shell.words.home_finished : Theme.portrait ? modelData.short : modelData.note
                    done: modelData.done
                    compact: Theme.portrait
                    width: (tools.width - (tools.across - 1) * board.gap) / tools.across
                    onTapped: board.shell.openTool(modelData.id)
                }
            }
        }
    }

    Item {
        anchors.left: Theme.portrait ? parent.left : panel.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.portrait ? board.side : 36
        anchors.rightMargin: board.side
        anchors.top: Theme.portrait ? panel.bottom : parent.top
        anchors.topMargin: Theme.portrait ? Theme.space5 : Theme.space7 - 6
        anchors.bottom: parent.bottom

        Words {
            id: learn

            role: "h1"
            text: board.shell.words.home_learn
            anchors.left: parent.left
            anchors.right: parent.right
        }

        Grid {
            id: topics

            columns: 2
            spacing: 15
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            width: parent.width
            anchors.top: learn.bottom
            anchors.topMargin: Theme.space5

            Repeater {
                model: board.shell.home.topics

                TopicTile {
                    required property var modelData

                    icon: modelData.icon
                    title: modelData.title
                    width: (topics.width - topics.spacing) / 2
                    onTapped: board.shell.openArticle(modelData.id)
                }
            }
        }

        ActionButton {
            visible: board.shell.home.canFinish
            kind: "primary"
            icon: "check"
            text: board.shell.words.home_get_code
            width: parent.width
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space5
            onTapped: board.shell.getCode()
        }
    }
}
