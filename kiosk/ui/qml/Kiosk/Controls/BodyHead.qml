import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The head of the body map; it cannot be marked. From the back it is hair, from the front a face.
Item {
    id: head

    property real unit: 1
    property bool front: false
    readonly property string outline: Theme.body.head ?? ""
    readonly property string hair: front
        ? "M-35 46C-36 18 -22 2 0 2C22 2 36 18 35 46C33 38 29 32 24 27C6 34 -14 32 -24 27C-29 32 -33 38 -35 46z"
        : Theme.body.hairBackView ?? ""

    Shape {
        ShapePath {
            scale: Qt.size(head.unit, head.unit)
            strokeColor: Theme.bodyLine
            strokeWidth: Theme.strokeBody
            fillColor: Theme.bodyFill
            PathSvg { path: head.outline }
        }

        ShapePath {
            scale: Qt.size(head.unit, head.unit)
            strokeColor: Theme.bodyLine
            strokeWidth: Theme.strokeBody
            fillColor: Theme.bodyHair
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: head.hair }
        }

        ShapePath {
            scale: Qt.size(head.unit, head.unit)
            strokeColor: head.front ? Theme.bodyLine : Theme.clear
            strokeWidth: Theme.strokeBody
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            PathSvg { path: "M-14 46v3M14 46v3M0 48l-3 11h4M-8 69h16" }
        }
    }
}
