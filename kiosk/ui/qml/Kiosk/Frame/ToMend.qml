pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// In the preview, over the foot of the page: what an editor has to mend in a file. No patient sees it.
Rectangle {
    id: box

    property list<string> problems
    property string more: ""
    readonly property int textSize: 24 // read at a desk, not at arm's length

    visible: problems.length > 0
    z: 1
    color: Theme.surface
    height: lines.height + 2 * Theme.space5
    anchors {
        left: parent?.left
        right: parent?.right
        bottom: parent?.bottom
    }

    Rectangle {
        color: Theme.line
        width: parent.width
        height: Theme.strokeControl
    }

    Column {
        id: lines

        spacing: Theme.space3
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space5 }

        Line {
            text: "Please mend"
            font.weight: Font.Bold
        }

        Repeater {
            model: box.problems

            Line {
                required property string modelData

                text: modelData
            }
        }

        Line {
            visible: text !== ""
            text: box.more
        }
    }

    component Line: Text {
        width: lines.width
        color: Theme.ink
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font { family: Theme.family; pixelSize: box.textSize }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
