pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// How many digits are typed: dots, and the same in words. Never which.
Column {
    id: dots

    required property int digits
    required property string said
    property real size: Theme.badge - Theme.space1
    property string role: "body"
    readonly property int most: 6

    spacing: Theme.space3

    Row {
        spacing: Math.min(Theme.space4, (dots.width - dots.most * dots.size) / (dots.most - 1))

        Repeater {
            model: dots.most

            Rectangle {
                required property int index
                readonly property bool filled: index < dots.digits

                width: dots.size
                height: dots.size
                radius: dots.size / 2
                color: filled ? Theme.action : Theme.surface
                border.width: filled ? 0 : Theme.strokeControl
                border.color: Theme.line
            }
        }
    }

    Words {
        width: dots.width
        role: dots.role
        tabular: true
        text: dots.said
        color: Theme.inkSoft
    }
}
