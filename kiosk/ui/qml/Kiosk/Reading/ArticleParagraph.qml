import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One paragraph or list item of an article. While it is read aloud it is lit.
Item {
    id: paragraph

    required property var modelData
    property string saying // what is being read aloud
    readonly property bool lit: saying !== "" && saying === modelData.plain

    height: words.height - (modelData.bullet ? Theme.space2 : 0)

    Rectangle {
        visible: paragraph.lit
        color: Theme.highlight
        radius: Theme.space2
        anchors.fill: words
        anchors.leftMargin: -Theme.space2
        anchors.rightMargin: -Theme.space2
    }

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
        color: paragraph.lit ? Theme.onHighlight : Theme.ink
        anchors.left: parent.left
        anchors.leftMargin: paragraph.modelData.bullet ? Theme.space6 : 0
        anchors.right: parent.right
    }
}
