import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One paragraph or list item of an article.
Item {
    id: paragraph

    required property var modelData

    height: words.height - (modelData.bullet ? Theme.space2 : 0)

    Rectangle {
        visible: paragraph.modelData.bullet
        color: Theme.action
        width: Theme.space3
        height: Theme.space3
        radius: Theme.space3 / 2
        y: Theme.textLine("body") / 2 - radius
        anchors.left: parent.left
    }

    Words {
        id: words

        textFormat: Text.StyledText
        text: paragraph.modelData.text
        anchors.left: parent.left
        anchors.leftMargin: paragraph.modelData.bullet ? Theme.space6 : 0
        anchors.right: parent.right
    }
}
