pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The visits of one day or week, one ending on the other. Its name says them for those who do not see it.
Item {
    id: bar

    required property var day
    required property real room // for the bar; its label may be wider
    readonly property int gap: room < Theme.space4 ? 1 : Theme.strokeHairline

    Accessible.role: Accessible.ListItem
    Accessible.name: day.name

    Repeater {
        model: bar.day.parts

        BarFill {
            required property var modelData
            readonly property int foot: Math.round(bar.height * (1 - modelData.from))

            ending: modelData.id
            x: Math.round((bar.width - width) / 2)
            y: Math.round(bar.height * (1 - modelData.to))
            width: bar.room
            height: Math.max(Theme.space1, foot - y - (modelData.from > 0 ? bar.gap : 0))
        }
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        y: bar.height * (1 - bar.day.height) - height
        role: "staffSmall"
        tabular: true
        text: bar.day.sum
        Accessible.ignored: true
    }

    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.bottom }
        visible: bar.day.label !== ""
        width: Theme.strokeHairline
        height: Theme.space1 + Theme.strokeHairline
        color: Theme.line
    }

    Words {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.bottom; topMargin: Theme.space2 }
        role: "staffSmall"
        tabular: true
        text: bar.day.label
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
