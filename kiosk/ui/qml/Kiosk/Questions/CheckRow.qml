import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One answer in words; a tap anywhere on it goes back to its question.
Pressable {
    id: row

    required property string title
    required property string answer
    required property string changeText

    name: title + ": " + answer + ". " + changeText
    radius: Theme.radiusRow
    implicitHeight: Math.max(Theme.checkRow, words.height + 2 * Theme.space3)
    height: implicitHeight

    Face {
        control: row
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
            color: row.over(Theme.inkSoft)
            width: parent.width
            text: row.title
            Accessible.ignored: true
        }

        Words {
            role: "answer"
            font.weight: Theme.textWeight("strong")
            color: row.over(Theme.ink)
            width: parent.width
            maximumLineCount: Theme.answerLines
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
        color: row.over(Theme.actionText)
        font.underline: true
        text: row.changeText
        width: implicitWidth
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
}
