import QtQuick
import Kiosk.Theme

// A corner that staff hold for two seconds. Patients see nothing of it, but who rests a finger there
// for a while sees a lock come up. A tap does nothing; assistive technology presses it as a button.
Pressable {
    id: corner

    readonly property int holdFor: 2000 // ms
    readonly property int lockAfter: 700 // ms

    byPointer: false
    activeFocusOnTab: false
    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Rectangle {
        id: lock

        visible: false
        anchors.centerIn: parent
        width: Theme.answerRow
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: Theme.strokeControl
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            name: "lock"
            size: Theme.iconBar
            color: Theme.actionText
        }
    }

    Timer {
        id: hold

        interval: corner.holdFor
        onTriggered: corner.activate()
        onRunningChanged: if (!running) lock.visible = false
    }

    Timer {
        interval: corner.lockAfter
        running: hold.running
        onTriggered: lock.visible = hold.running
    }

    MouseArea {
        property point start

        anchors.fill: parent
        preventStealing: true
        acceptedButtons: Qt.LeftButton
        onPressed: mouse => {
            start = Qt.point(mouse.x, mouse.y)
            hold.restart()
        }
        onPositionChanged: mouse => {
            if (Math.hypot(mouse.x - start.x, mouse.y - start.y) > Theme.driftMost * Theme.pxPerMm)
                hold.stop()
        }
        onReleased: hold.stop()
        onCanceled: hold.stop()
    }
}
