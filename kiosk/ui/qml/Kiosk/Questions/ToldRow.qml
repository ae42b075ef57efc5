import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// An answer given before, in words. Nothing happens when it is touched.
Item {
    id: row

    required property string title
    required property string answer

    implicitHeight: Math.max(Theme.checkRow, words.height + 2 * Theme.space3)
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ": " + answer

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Words {
            role: "answer"
            color: Theme.inkSoft
            width: parent.width
            text: row.title
            Accessible.ignored: true
        }

        Words {
            role: "answer"
            font.weight: Theme.textWeight("strong")
            width: parent.width
            maximumLineCount: Theme.answerLines
            elide: Text.ElideRight
            text: row.answer
            Accessible.ignored: true
        }
    }

    Rectangle {
        color: Theme.divider
        width: parent.width
        height: Theme.strokeHairline
        anchors.bottom: parent.bottom
    }
}
