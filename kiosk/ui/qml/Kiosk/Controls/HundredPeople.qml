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
    // The same person is drawn on paper (kiosk/report/figures.py).
    readonly property var drawing: Theme.icons.hundred
    readonly property real unit: Math.min(columnPitch / drawing.cell[0], rowPitch / drawing.cell[1])

    function crowd(from: int, to: int): string {
        let path = ""
        for (let i = from; i < to; i += 1) {
            const column = Theme.mirrored ? 9 - i % 10 : i % 10
            const x = ((column + 0.5) * columnPitch / unit).toFixed(2)
            const y = Math.floor(i / 10) * rowPitch / unit + 2
            path += `M${x} ${y.toFixed(2)}${drawing.person}`
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
