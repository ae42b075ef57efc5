import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A sentence with its icon; trouble stands on sand, urgent answers in their own colours.
Rectangle {
    id: box

    property string icon
    property string title
    property string text
    property string note
    property string kind: "plain" // plain, trouble, urgent
    readonly property bool framed: kind !== "plain"
    readonly property color front: kind === "urgent" ? Theme.urgent : Theme.ink

    implicitHeight: column.height + (framed ? 2 * Theme.space3 : 0)
    radius: Theme.radiusStaff
    color: ({ plain: Theme.clear, trouble: Theme.sand, urgent: Theme.urgentTint })[kind]
    border.width: framed ? Theme.strokeHairline : 0
    border.color: kind === "urgent" ? Theme.urgent : Theme.line

    Icon {
        id: sign

        x: box.framed ? Theme.space3 : 0
        y: column.y + Theme.strokeHairline / 2
        name: box.icon
        size: Theme.iconStaff
        pen: Theme.penButton
        color: box.front
    }

    Column {
        id: column

        x: sign.x + sign.width + Theme.space2
        y: box.framed ? Theme.space3 : 0
        width: parent.width - x - (box.framed ? Theme.space3 : 0)

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffStrong"
            tabular: true
            text: box.title
            color: box.front
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staff"
            text: box.text
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffSmall"
            tabular: true
            text: box.note
            color: Theme.inkSoft
        }
    }
}
