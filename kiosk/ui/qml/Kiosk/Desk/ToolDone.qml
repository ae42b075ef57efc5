import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One tool: how many began it as a hollow bar, and how many of them finished it as the solid part.
Pressable {
    id: row

    required property var tool // { id, label, begun, done, text }
    readonly property real most: width * 0.3
    readonly property color front: over(Theme.ink)
    readonly property bool lit: checked || pressed

    name: tool.label + ", " + tool.text
    role: Accessible.RadioButton
    checkable: true
    checkedDress: "lit"
    holds: false
    radius: Theme.radiusStaff
    implicitHeight: Theme.staffTarget

    Face {
        control: row
        stroke: 0
    }

    Words {
        anchors { left: parent.left; leftMargin: Theme.space3; right: bars.left; rightMargin: Theme.space3; verticalCenter: parent.verticalCenter }
        role: row.checked ? "staffStrong" : "staff"
        text: row.tool.label
        color: row.front
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Item {
        id: bars

        anchors { right: words.left; rightMargin: Theme.space3; verticalCenter: parent.verticalCenter }
        width: row.most
        height: Theme.space4 + Theme.space1

        Rectangle {
            visible: row.tool.begun > 0
            width: Math.max(Theme.space1, Math.round(row.most * row.tool.begun))
            height: parent.height
            color: Theme.clear
            border.width: Theme.strokeHairline
            border.color: row.lit ? Theme.markOnTint : Theme.line
        }

        Rectangle {
            width: Math.round(row.most * row.tool.done)
            height: parent.height
            color: row.lit ? Theme.markOnTint : Theme.action
        }
    }

    Words {
        id: words

        anchors { right: parent.right; rightMargin: Theme.space3; verticalCenter: parent.verticalCenter }
        width: Theme.target
        role: row.checked ? "staffStrong" : "staff"
        tabular: true
        text: row.tool.text
        color: row.front
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
