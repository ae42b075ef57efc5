import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// What tells back from front at a glance: the spine, or the collar bones and the navel.
Item {
    id: detail

    property real unit: 1
    property bool front: false

    // Seventeen vertebrae, each a little wider than the one above.
    function spine(): string {
        let path = ""
        for (let i = 0; i < 17; i += 1) {
            const half = 2 + i * 0.4
            path += `M${(-half).toFixed(1)} ${(100.5 + i * 14.6).toFixed(1)}h${(2 * half).toFixed(1)}`
        }
        return path
    }

    Shape {
        ShapePath {
            scale: Qt.size(detail.unit, detail.unit)
            strokeColor: detail.front ? Theme.clear : Theme.bodySpine
            strokeWidth: 7.5 * detail.unit
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            PathSvg { path: detail.spine() }
        }

        ShapePath {
            scale: Qt.size(detail.unit, detail.unit)
            strokeColor: detail.front ? Theme.bodySpine : Theme.clear
            strokeWidth: Theme.strokeBody
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            PathSvg { path: "M-12 138q-20 -6 -46 2M12 138q20 -6 46 2M0 282v8" }
        }
    }
}
