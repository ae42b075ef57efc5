import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// One icon of the 48 grid, drawn in one colour; mirrored in right-to-left where its drawing says so.
Item {
    id: icon

    property string name
    property real size: Theme.iconButton
    property color color: Theme.ink
    readonly property var drawing: Theme.icons.icons?.[name] ?? {}
    readonly property real grid: Theme.icons.grid ?? 48
    readonly property real unit: size / grid
    property real pen: Theme.icons.strokeWidth ?? 3.5
    readonly property bool flipped: Theme.mirrored && (drawing.mirror ?? false)

    implicitWidth: size
    implicitHeight: size

    Shape {
        width: icon.size
        height: icon.size
        transform: Scale {
            xScale: icon.flipped ? -1 : 1
            origin.x: icon.size / 2
        }

        ShapePath {
            scale: Qt.size(icon.unit, icon.unit)
            strokeColor: icon.drawing.dash ? Theme.clear : icon.color
            strokeWidth: icon.pen * icon.unit
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: (icon.drawing.stroke ?? []).join(" ") }
        }

        ShapePath {
            scale: Qt.size(icon.unit, icon.unit)
            strokeColor: Theme.clear
            strokeWidth: -1
            fillColor: icon.color
            fillRule: ShapePath.WindingFill
            PathSvg { path: (icon.drawing.fill ?? []).join(" ") }
        }

        ShapePath {
            scale: Qt.size(icon.unit, icon.unit)
            strokeColor: icon.drawing.dash ? icon.color : Theme.clear
            strokeWidth: icon.pen * icon.unit
            strokeStyle: ShapePath.DashLine
            dashPattern: (icon.drawing.dash ?? [1, 1]).map(length => length / icon.pen)
            fillColor: Theme.clear
            capStyle: ShapePath.FlatCap
            PathSvg { path: icon.drawing.dash ? (icon.drawing.stroke ?? []).join(" ") : "" }
        }
    }
}
