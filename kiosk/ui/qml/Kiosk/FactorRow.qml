import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A row of the tally in a frame of its own, with what stands behind it a tap away.
Pressable {
    id: row

    property alias marked: tally.marked
    property alias title: tally.title
    property alias evidence: tally.evidence
    property alias evidenceIcon: tally.evidenceIcon
    property alias change: tally.change
    property alias changeIcon: tally.changeIcon

    name: tally.Accessible.name
    implicitHeight: tally.implicitHeight
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        color: row.pressed ? Theme.actionTint : row.marked ? Theme.mist : Theme.surface
        border.width: Theme.strokeHairline
        border.color: row.pressed ? Theme.action : Theme.line
    }

    TallyRow {
        id: tally

        anchors.fill: parent
        anchors.rightMargin: more.width + Theme.space1
        Accessible.ignored: true
    }

    Icon {
        id: more

        name: "next"
        size: Theme.iconTick
        color: Theme.actionText
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
    }
}
