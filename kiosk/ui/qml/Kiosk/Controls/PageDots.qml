pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The pages of an article as segments: read ones are filled.
Item {
    id: dots

    property int value
    property int total: 1
    property string name
    readonly property real each: (width - (total - 1) * Theme.space2) / total

    implicitWidth: 748
    implicitHeight: 14
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Repeater {
        model: dots.total

        Rectangle {
            required property int index
            readonly property real start: index * (dots.each + Theme.space2)
            readonly property bool read: index < dots.value

            x: Theme.mirrored ? dots.width - start - width : start
            width: dots.each
            height: dots.height
            radius: height / 2
            color: read ? Theme.action : Theme.surface
            border.width: read ? 0 : Theme.strokeControl
            border.color: Theme.line
        }
    }
}
