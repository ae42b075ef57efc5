pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A switch between two views. The chosen half is filled and has a tick.
Item {
    id: segment

    property var options: [] // [{ id, label }], and a name where the label is short
    property string value

    signal picked(string id)

    function widest(side: string): real {
        let most = 0
        for (let i = 0; i < halves.count; i += 1)
            most = Math.max(most, halves.itemAt(i)?.[side] ?? 0)
        return most
    }

    implicitWidth: Math.max(364, halves.count * widest("implicitWidth"))
    implicitHeight: Math.max(Theme.target, widest("implicitHeight"))
    Accessible.role: Accessible.Grouping
    Accessible.name: ""

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusButton
        color: Theme.surface
    }

    Repeater {
        id: halves

        model: segment.options

        SegmentHalf {
            required property var modelData
            required property int index

            x: (index === 0) !== Theme.mirrored ? 0 : segment.width / 2
            width: segment.width / 2
            height: segment.height
            leftmost: x === 0
            text: modelData.label
            name: modelData.name ?? modelData.label
            checked: modelData.id === segment.value
            onTapped: segment.picked(modelData.id)
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusButton
        color: Theme.clear
        border.width: Theme.strokeControl
        border.color: Theme.action
    }
}
