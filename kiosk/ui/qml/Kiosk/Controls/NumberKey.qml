import QtQuick
import Kiosk.Theme

// One big key of a number pad: a number, or an icon that does not write. Chosen, it is tinted with
// a heavy edge and a tick.
Pressable {
    id: key

    property string text
    property string icon
    readonly property color front: over(icon ? Theme.actionText : Theme.ink)

    role: checkable ? Accessible.RadioButton : Accessible.Button
    hitMargin: Theme.minGap / 2
    implicitWidth: Theme.target
    implicitHeight: Theme.target

    Face {
        control: key
        edge: key.icon ? Theme.action : Theme.line
    }

    Words {
        anchors.centerIn: parent
        visible: key.text !== ""
        role: "pin"
        tabular: true
        text: key.text
        color: key.front
        wrapMode: Text.NoWrap
        font.weight: key.checked ? Font.Bold : Theme.textWeight(role)
        Accessible.ignored: true
    }

    Icon {
        anchors.centerIn: parent
        visible: key.icon !== ""
        name: key.icon
        size: Theme.iconBar * Theme.iconScale
        color: key.front
    }

    Icon {
        anchors { right: parent.right; top: parent.top; margins: Theme.space2 }
        visible: key.checked
        name: "check"
        size: Theme.iconPicked
        pen: Theme.penTick
        color: Theme.onTint
    }
}
