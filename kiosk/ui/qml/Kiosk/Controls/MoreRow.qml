import QtQuick
import Kiosk.Theme

// The row that shows the next page of answers.
Pressable {
    id: row

    property string text
    readonly property real padStart: 25
    readonly property real textX: padStart + Theme.radio + Theme.space4 + Theme.space1
    readonly property color front: pressed ? Theme.onTint : Theme.actionText

    name: text
    radius: Theme.radiusRow
    implicitHeight: Theme.answerRow

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: row.pressed ? Theme.actionTint : Theme.surface
        border.width: Theme.strokeControl
        border.color: Theme.action
    }

    Icon {
        anchors { left: parent.left; leftMargin: row.padStart; verticalCenter: parent.verticalCenter }
        name: "plus"
        size: Theme.radio
        color: row.front
    }

    Words {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: row.textX; rightMargin: Theme.space3 }
        role: "answer"
        font.weight: Font.DemiBold
        text: row.text
        color: row.front
        Accessible.ignored: true
    }
}
