import QtQuick
import Kiosk.Theme

// One step of a short list of what to do next.
Item {
    id: step

    property int number
    property string text
    readonly property real mark: Theme.stepMark * Theme.iconScale

    implicitWidth: 384
    implicitHeight: Math.max(mark, label.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: number + ". " + text

    Rectangle {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: step.mark
        height: step.mark
        radius: width / 2
        color: Theme.surface
        border.width: Theme.strokeControl
        border.color: Theme.action

        Words {
            anchors.centerIn: parent
            role: "strong"
            tabular: true
            font.weight: Font.Bold
            text: step.number
            color: Theme.actionText
            Accessible.ignored: true
        }
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors.leftMargin: step.mark + Theme.space4 + Theme.space1
        text: step.text
        lineHeight: Theme.textLine("label")
        Accessible.ignored: true
    }
}
