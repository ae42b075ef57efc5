pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "bodyPaths.mjs" as BodyPaths

// The outline of a person, seen from the back or the front, with places to mark. It never mirrors:
// left and right are the patient's own.
Item {
    id: map

    property string side: "back" // back, front
    property var marks: [] // place ids in the order they were marked
    property string active
    property var names: ({}) // place id -> name
    property string leftText
    property string rightText
    readonly property var places: Theme.body[side] ?? {}
    readonly property var outlines: BodyPaths.outlines(places)
    readonly property var frame: Theme.body.viewBox ?? [0, 0, 1, 1]
    readonly property real unit: Math.min(width / frame[2], height / frame[3])
    readonly property real startX: (width - frame[2] * unit) / 2 - frame[0] * unit
    readonly property real startY: (height - frame[3] * unit) / 2 - frame[1] * unit
    readonly property real reach: 40 / unit
    readonly property string touchedPlace: finger.pressed ? placeAt(finger.pressX, finger.pressY) : ""

    signal picked(string place)

    // The place under a point of this item, or "".
    function placeAt(x: real, y: real): string {
        return BodyPaths.placeAt(outlines, (x - startX) / unit, (y - startY) / unit, reach)
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: 376
    implicitHeight: 678

    Pressable {
        id: finger

        anchors.fill: parent
        activeFocusOnTab: false
        Accessible.ignored: true
        onTapped: {
            const place = map.placeAt(pressX, pressY)
            if (place !== "")
                map.picked(place)
        }
    }

    BodyHead {
        x: map.startX
        y: map.startY
        unit: map.unit
        front: map.side === "front"
    }

    Repeater {
        model: BodyPaths.fromHeadToFoot(map.places)

        BodyRegion {
            required property string modelData
            // While the side changes, a region of the other side may be asked once more.
            readonly property var place: map.places[modelData] ?? ({ path: "", box: [0, 0, 0, 0], badge: [0, 0] })

            x: map.startX + origin.x * map.unit
            y: map.startY + origin.y * map.unit
            width: (place.box[2] - place.box[0]) * map.unit
            height: (place.box[3] - place.box[1]) * map.unit
            name: map.names[modelData] ?? modelData
            path: place.path
            origin: Qt.point(place.box[0], place.box[1])
            badge: Qt.point(place.badge[0], place.badge[1])
            unit: map.unit
            number: Array.from(map.marks).indexOf(modelData) + 1
            active: map.active === modelData
            touched: map.touchedPlace === modelData
            onTapped: map.picked(modelData)
        }
    }

    BodyDetail {
        x: map.startX
        y: map.startY
        z: 1
        unit: map.unit
        front: map.side === "front"
    }

    Words {
        y: map.startY + 470 * map.unit
        role: "body"
        text: map.side === "back" ? map.leftText : map.rightText
        color: Theme.inkSoft
    }

    Words {
        anchors.right: parent.right
        y: map.startY + 470 * map.unit
        role: "body"
        text: map.side === "back" ? map.rightText : map.leftText
        color: Theme.inkSoft
    }
}
