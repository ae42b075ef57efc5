import QtQuick
import Kiosk.Theme

// Where a list stands; a mouse may drag it.
Item {
    id: bar

    required property Flickable view
    readonly property real part: view.visibleArea.heightRatio
    readonly property real way: height - thumb.height

    visible: part < 1
    width: Theme.space4

    Rectangle {
        id: thumb

        x: Theme.space1
        y: bar.part < 1 ? bar.way * Math.max(0, Math.min(1, bar.view.visibleArea.yPosition / (1 - bar.part))) : 0
        width: Theme.space2
        height: Math.max(Theme.space8, bar.height * bar.part)
        radius: width / 2
        color: Theme.line
    }

    MouseArea {
        anchors.fill: parent
        preventStealing: true

        function moveTo(mouseY: real): void {
            const share = Math.max(0, Math.min(1, (mouseY - thumb.height / 2) / bar.way))
            bar.view.contentY = bar.view.originY + share * (bar.view.contentHeight - bar.view.height)
        }

        onPressed: mouse => moveTo(mouse.y)
        onPositionChanged: mouse => moveTo(mouse.y)
    }
}
