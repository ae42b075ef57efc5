import QtQuick
import Kiosk.Controls
import Kiosk.Theme

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

    Face {
        control: row
        edge: Theme.action
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
            color: row.over(Theme.actionText)
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            role: "answer"
            font.weight: Theme.textWeight("strong")
            color: row.over(Theme.actionText)
            width: row.width - row.iconSize - Theme.space4 - 2 * Theme.space5
            text: row.text
            Accessible.ignored: true
        }
    }
}
