import QtQuick
import Kiosk.Theme

// The row that shows the next page of answers.
Pressable {
    id: row

    property string text
    readonly property real padStart: 25
    readonly property real textX: padStart + Theme.radio + Theme.space4 + Theme.space1

    name: text
    radius: Theme.radiusRow
    implicitHeight: Theme.answerRow

    Face {
        control: row
        edge: Theme.action
    }

    Icon {
        anchors { left: parent.left; leftMargin: row.padStart; verticalCenter: parent.verticalCenter }
        name: "plus"
        size: Theme.radio
        color: row.over(Theme.actionText)
    }

    Words {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: row.textX; rightMargin: Theme.space3 }
        role: "answer"
        font.weight: Font.DemiBold
        text: row.text
        color: row.over(Theme.actionText)
        Accessible.ignored: true
    }
}
