import QtQuick
import Kiosk.Theme

// One number of the pain scale. Chosen, it rises out of the row and carries a tick.
Pressable {
    id: key

    property int number
    property real rise: checked ? Theme.painKeyRise : 0

    role: Accessible.RadioButton
    checkable: true
    checkedDress: "on"
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

    Face {
        id: ground

        control: key
        anchors.topMargin: -key.rise
    }

    Words {
        anchors.centerIn: parent
        role: "key"
        tabular: true
        text: key.number
        color: key.over(Theme.ink)
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: ground.top; topMargin: Theme.space3 }
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
