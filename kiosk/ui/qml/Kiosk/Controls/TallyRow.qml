import QtQuick
import Kiosk.Theme

// One thing studies have looked at: marked or not, what studies say, and whether it can change.
Item {
    id: row

    property var marked // true, false, or undefined: not answered
    property string markWords // "You marked this", for the screen reader
    property string title
    property string evidenceIcon
    property string evidence
    property string changeIcon
    property string change
    property bool divider: false
    property bool stacked: width < 640 * Theme.textScale
    readonly property real padStart: Theme.space4 + Theme.space1
    readonly property real mark: Theme.tallyMark * Theme.iconScale
    readonly property real textX: padStart + mark + Theme.space4
    readonly property real changeWidth: 190 * Theme.textScale
    readonly property real lineHeight: Theme.textLine("answer") - Theme.space1 * Theme.textScale

    implicitWidth: 758
    implicitHeight: Math.max(Theme.staffRow, texts.height, stacked ? 0 : changes.height) + Theme.space3
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, markWords, evidence, change].filter(part => part !== "").join(". ")

    TallyMark {
        anchors { left: parent.left; leftMargin: row.padStart; verticalCenter: parent.verticalCenter }
        size: row.mark
        marked: row.marked
    }

    Column {
        id: texts

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: row.textX; rightMargin: row.stacked ? Theme.space3 : row.changeWidth + Theme.space3 }

        Words {
            width: parent.width
            role: "strong"
            lineHeight: row.lineHeight
            text: row.title
            Accessible.ignored: true
        }

        IconLine {
            width: parent.width
            visible: text !== ""
            icon: row.evidenceIcon
            text: row.evidence
            lineHeight: row.lineHeight
        }

        IconLine {
            width: parent.width
            visible: text !== ""
            icon: row.changeIcon
            text: row.stacked ? row.change : ""
            lineHeight: row.lineHeight
        }
    }

    Rectangle {
        anchors { right: parent.right; rightMargin: row.changeWidth; verticalCenter: parent.verticalCenter }
        visible: changes.visible
        width: Theme.strokeHairline
        height: parent.height - Theme.space5
        color: Theme.divider
    }

    IconLine {
        id: changes

        anchors { right: parent.right; rightMargin: Theme.space3; verticalCenter: parent.verticalCenter }
        visible: text !== ""
        width: row.changeWidth - Theme.space3 - Theme.space4 - Theme.space1
        iconSize: Theme.iconButton
        icon: row.changeIcon
        text: row.stacked ? "" : row.change
        lineHeight: row.lineHeight
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: row.divider
        height: Theme.strokeHairline
        color: Theme.divider
    }
}
