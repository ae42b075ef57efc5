import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One answer in words; a tap anywhere on it goes back to its question.
Pressable {
    id: row

    required property string title
    required property string answer
    required property string changeText

    name: title + ": " + answer + ". " + changeText
    radius: Theme.radiusRow
    implicitHeight: Math.max(112, words.height + 2 * Theme.space3)
    height: implicitHeight

    Rectangle {
        anchors.fill: parent
        color: row.pressed ? Theme.actionTint : Theme.surface
        radius: Theme.radiusRow
        border.width: Theme.strokeControl
        border.color: row.pressed ? Theme.action : Theme.line
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.right: divider.left
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter

        Words {
            role: "answer"
            color: row.pressed ? Theme.onTint : Theme.inkSoft
            width: parent.width
            text: row.title
            Accessible.ignored: true
        }

        Words {
            role: "answer"
            font.weight: Theme.textWeight("strong")
            color: row.pressed ? Theme.onTint : Theme.ink
            width: parent.width
            maximumLineCount: Theme.large ? 4 : 2
            elide: Text.ElideRight
            text: row.answer
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: divider

        color: Theme.divider
        width: Theme.strokeControl
        height: parent.height - 2 * Theme.strokeControl
        anchors.right: change.left
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        id: change

        role: "strong"
        color: row.pressed ? Theme.onTint : Theme.actionText
        font.underline: true
        text: row.changeText
        width: implicitWidth
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
}
