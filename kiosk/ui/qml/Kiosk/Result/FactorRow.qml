import QtQuick
import Kiosk.Controls
import Kiosk.Theme

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

    Face {
        control: row
        ground: row.marked ? Theme.mist : Theme.surface
        stroke: Theme.strokeHairline
        radius: 0
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
