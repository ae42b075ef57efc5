pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How one ending of a visit is drawn, told apart without colour: finished is solid, called in is
// striped, left is hollow.
Rectangle {
    id: fill

    required property string ending
    readonly property bool striped: ending === "called_in"
    readonly property int pitch: Theme.space2
    readonly property int edge: width < Theme.space3 ? Theme.strokeHairline / 2 : Theme.strokeHairline

    color: ending === "finished" ? Theme.action : Theme.surface
    border.width: ending === "finished" ? 0 : edge
    border.color: striped ? Theme.action : Theme.line

    Repeater {
        model: fill.striped ? Math.max(0, Math.floor((fill.height - 1) / fill.pitch)) : 0

        Rectangle {
            required property int index

            y: (index + 1) * fill.pitch - height
            width: fill.width
            height: Theme.strokeControl
            color: Theme.action
        }
    }
}
