import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The same hundred people every time: ten rows of ten, `count` of them filled in.
Item {
    id: people

    property int count
    property string name
    readonly property real columnPitch: width / 10
    readonly property real rowPitch: height / 10
    readonly property real unit: Math.min(columnPitch / 30, rowPitch / 46)
    // One person from the top of the head, 22 wide and 40 tall.
    readonly property string head: "a7 7 0 1 1 0 14a7 7 0 1 1 0-14z"
    readonly property string trunk: "c7.5 0 11 4 11 11v11a2 2 0 0 1-2 2h-18a2 2 0 0 1-2-2v-11c0-7 3.5-11 11-11z"

    function crowd(from: int, to: int): string {
        let path = ""
        for (let i = from; i < to; i += 1) {
            const column = Theme.mirrored ? 9 - i % 10 : i % 10
            const x = ((column + 0.5) * columnPitch / unit).toFixed(2)
            const y = Math.floor(i / 10) * rowPitch / unit + 2
            path += `M${x} ${y.toFixed(2)}${head}M${x} ${(y + 16).toFixed(2)}${trunk}`
        }
        return path
    }

    implicitWidth: 464
    implicitHeight: 494
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Shape {
        anchors.fill: parent

        ShapePath {
            scale: Qt.size(people.unit, people.unit)
            strokeColor: Theme.action
            strokeWidth: Theme.strokeHairline
            fillColor: Theme.action
            fillRule: ShapePath.WindingFill
            PathSvg { path: people.crowd(0, people.count) }
        }

        ShapePath {
            scale: Qt.size(people.unit, people.unit)
            strokeColor: Theme.line
            strokeWidth: Theme.strokeBody
            fillColor: Theme.surface
            fillRule: ShapePath.WindingFill
            PathSvg { path: people.crowd(people.count, 100) }
        }
    }
}
