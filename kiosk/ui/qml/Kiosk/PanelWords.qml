import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// What a page's panel says: section and progress, then the heading, then the hint or what is
// still missing.
Column {
    id: panel

    required property string icon
    required property string section
    required property string progressText
    required property int done
    required property int outOf
    required property string heading
    required property string hint
    required property string message
    required property int headingRoom
    readonly property bool oneLine: Theme.band && progressText.length > 0

    spacing: Theme.band ? Theme.space3 : Theme.space2

    Item {
        visible: panel.section.length > 0 && !Theme.large
        width: parent.width
        height: section.height

        Row {
            id: section

            spacing: Theme.space3
            anchors.left: parent.left

            Icon {
                name: panel.icon
                size: Theme.iconLabel
                color: Theme.actionText
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "strong"
                color: Theme.actionText
                text: panel.section
                width: Math.min(implicitWidth, panel.width - Theme.iconLabel - Theme.space3)
            }
        }

        Words {
            visible: panel.oneLine
            role: "label"
            tabular: true
            text: panel.progressText
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }
    }

    Words {
        visible: panel.progressText.length > 0 && !Theme.band
        role: "label"
        tabular: true
        width: parent.width
        text: panel.progressText
    }

    ProgressLine {
        visible: panel.outOf > 0 && !Theme.large
        width: parent.width
        value: panel.done
        total: panel.outOf
    }

    Item {
        visible: panel.section.length > 0 && !Theme.band
        width: 1
        height: Theme.space3
    }

    Words {
        role: Theme.portrait ? "h1Wide" : "h1"
        width: parent.width - panel.headingRoom
        text: Theme.large && panel.message.length > 0 ? panel.message : panel.heading
    }

    Words {
        visible: text.length > 0 && !Theme.large
        role: panel.message.length > 0 ? "strong" : "body"
        color: panel.message.length > 0 ? Theme.actionText : Theme.inkSoft
        width: parent.width - panel.headingRoom
        text: panel.message.length > 0 ? panel.message : panel.hint
    }
}
