import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Seconds left: a ring that empties clockwise, one step a second. Clocks never mirror.
Column {
    id: count

    property int seconds
    property int total: 1
    property string text
    property real size: Theme.countRing
    property color ground: Theme.mist // what the ring stands on
    readonly property real track: size * 0.1
    readonly property real part: Math.max(0, Math.min(1, seconds / Math.max(1, total)))

    spacing: Theme.space5
    Accessible.role: Accessible.StaticText
    Accessible.name: seconds + " " + text

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        width: count.size
        height: count.size

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: Theme.surface
            border.width: Theme.strokeControl
            border.color: Theme.line
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: count.track
            radius: width / 2
            color: count.ground
            border.width: Theme.strokeControl
            border.color: Theme.line
        }

        Shape {
            anchors.fill: parent
            visible: count.part > 0

            ShapePath {
                strokeColor: Theme.action
                strokeWidth: count.track - Theme.strokeControl
                fillColor: Theme.clear
                capStyle: ShapePath.RoundCap

                PathAngleArc {
                    centerX: count.size / 2
                    centerY: count.size / 2
                    radiusX: (count.size - count.track) / 2 - 1
                    radiusY: radiusX
                    startAngle: -90
                    sweepAngle: 360 * count.part
                }
            }
        }

        Words {
            anchors.centerIn: parent
            role: "code"
            tabular: true
            text: count.seconds
            font.pixelSize: count.size * 0.375
            font.weight: Font.ExtraBold
            font.letterSpacing: 0
            lineHeight: count.size * 0.45
            Accessible.ignored: true
        }
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        role: "label"
        text: count.text
        Accessible.ignored: true
    }
}
