pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One of the two pages as a small picture. A tap prints that page alone.
Pressable {
    id: tile

    property string text
    property string note
    property bool boxed: false // the care team's page begins with a box, the patient's with a heading
    readonly property color front: over(Theme.actionText)
    readonly property real pen: Theme.strokeHairline

    name: text + ": " + note
    radius: Theme.radiusStaff
    implicitHeight: Math.max(Theme.staffTile, words.height + Theme.space4)

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.face.fill ?? Theme.surface
        border.width: tile.enabled ? Theme.strokeHairline : 0
        border.color: Theme.line
    }

    DashedEdge {
        visible: !tile.enabled
        radius: tile.radius
    }

    Rectangle {
        id: sheet

        x: Theme.space3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.space7
        height: Theme.space8
        radius: Theme.space1
        color: Theme.surface
        border.width: tile.pen
        border.color: tile.front

        Rectangle {
            x: Theme.space2 - tile.pen
            y: Theme.space2
            width: parent.width - 2 * x - (tile.boxed ? 0 : Theme.space2)
            height: tile.boxed ? Theme.space3 : Theme.space2
            radius: tile.pen
            color: tile.boxed ? Theme.clear : tile.front
            border.width: tile.pen
            border.color: tile.front
        }

        Repeater {
            model: 4

            Rectangle {
                required property int index

                x: Theme.space2 - tile.pen
                y: Theme.space5 + tile.pen + index * Theme.space2
                width: parent.width - 2 * x - (index === 3 ? Theme.space3 : 0)
                height: tile.pen
                color: tile.front
            }
        }
    }

    Column {
        id: words

        anchors { left: sheet.right; right: parent.right; leftMargin: Theme.space3; rightMargin: Theme.space2; verticalCenter: parent.verticalCenter }

        Words {
            width: parent.width
            role: "staffButton"
            text: tile.text
            color: tile.front
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            role: "staffSmall"
            text: tile.note
            color: tile.over(Theme.inkSoft)
            Accessible.ignored: true
        }
    }
}
