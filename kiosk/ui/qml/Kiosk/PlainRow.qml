import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A quiet action in a column of answers.
Pressable {
    id: row

    property string icon
    property string text
    property int iconSize: Theme.iconTick
    readonly property alias lineHeight: line.height

    name: text
    radius: Theme.radiusRow
    implicitHeight: Theme.answerRow

    Rectangle {
        anchors.fill: parent
        color: row.pressed ? Theme.actionTint : Theme.surface
        radius: Theme.radiusRow
        border.width: Theme.strokeControl
        border.color: Theme.action
    }

    Row {
        id: line

        spacing: Theme.space4
        anchors.left: parent.left
        anchors.leftMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            name: row.icon
            size: row.iconSize
            color: row.pressed ? Theme.onTint : Theme.actionText
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            role: "answer"
            font.weight: Theme.textWeight("strong")
            color: row.pressed ? Theme.onTint : Theme.actionText
            width: row.width - row.iconSize - Theme.space4 - 2 * Theme.space5
            text: row.text
            Accessible.ignored: true
        }
    }
}
