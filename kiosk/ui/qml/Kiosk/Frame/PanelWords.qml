import QtQuick
import Kiosk.Controls
import Kiosk.Theme

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
    readonly property bool signed: panel.section !== "" && Theme.full
    readonly property bool missing: message !== ""
    readonly property string largeHeading: missing ? message : heading
    readonly property string fullHint: missing ? message : hint

    spacing: Theme.panelGap

    Item {
        visible: panel.signed
        width: parent.width
        height: section.height

        Signature {
            id: section

            icon: panel.icon
            text: panel.section
            room: panel.width
        }

        Words {
            role: "label"
            tabular: true
            text: Theme.band ? panel.progressText : ""
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }
    }

    Words {
        visible: text !== ""
        role: "label"
        tabular: true
        width: parent.width
        text: Theme.band ? "" : panel.progressText
    }

    ProgressLine {
        visible: panel.outOf > 0 && Theme.full
        width: parent.width
        value: panel.done
        total: panel.outOf
    }

    Item {
        visible: panel.signed && !Theme.band
        width: 1
        height: Theme.space3
    }

    Words {
        role: Theme.panelRole
        width: parent.width - panel.headingRoom
        text: Theme.full ? panel.heading : panel.largeHeading
    }

    Words {
        visible: text !== ""
        role: panel.missing ? "strong" : "body"
        color: panel.missing ? Theme.actionText : Theme.inkSoft
        width: parent.width - panel.headingRoom
        text: Theme.full ? panel.fullHint : ""
    }
}
