import QtQuick
import Kiosk.Theme

// One number of the pain scale. Chosen, it rises out of the row and carries a tick.
Pressable {
    id: key

    property int number
    property real rise: checked ? Theme.painKeyRise : 0
    readonly property color front: checked ? Theme.onAction : pressed ? Theme.onTint : Theme.ink

    role: Accessible.RadioButton
    checkable: true
    radius: Theme.radiusKey
    hitMargin: Theme.minGap / 2
    implicitWidth: Theme.painKeyWidth
    implicitHeight: Theme.painKeyHeight

    Behavior on rise {
        NumberAnimation {
            duration: Theme.msSelect
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        id: face

        anchors.fill: parent
        anchors.topMargin: -key.rise
        radius: key.radius
        color: key.checked ? Theme.action : key.pressed ? Theme.actionTint : Theme.surface
        border.width: Theme.strokeControl
        border.color: key.checked || key.pressed ? Theme.action : Theme.line
    }

    Words {
        anchors.centerIn: parent
        role: "key"
        tabular: true
        text: key.number
        color: key.front
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: face.top; topMargin: Theme.space3 }
        visible: key.checked
        width: Theme.iconButton
        height: width
        radius: width / 2
        color: Theme.onAction

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: parent.width * 0.7
            pen: Theme.penTick
            color: Theme.action
        }
    }
}
