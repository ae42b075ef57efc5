import QtQuick
import Kiosk.Theme

// One answer as a full row. It never moves when chosen: its height is that of the chosen, bolder wording.
Pressable {
    id: row

    property string text
    property bool several: false
    property bool tight: width < 380 * Theme.iconScale
    readonly property real padStart: tight ? 17 : 25
    readonly property real gap: tight ? Theme.space3 : Theme.space4 + Theme.space1
    readonly property real textX: padStart + Theme.radio + gap
    readonly property real labelRoom: width - textX - Theme.space3

    name: text
    role: several ? Accessible.CheckBox : Accessible.RadioButton
    checkable: true
    radius: Theme.radiusRow
    implicitWidth: Math.ceil(textX + chosen.implicitWidth + Theme.space4)
    implicitHeight: Math.max(Theme.answerRow, chosen.implicitHeight + Theme.space3)

    Face {
        control: row
    }

    ChoiceMark {
        anchors { left: parent.left; leftMargin: row.padStart; verticalCenter: parent.verticalCenter }
        checked: row.checked
        square: row.several
    }

    Words {
        id: label

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: row.textX; rightMargin: Theme.space3 }
        role: "answer"
        text: row.text
        color: row.over(Theme.ink)
        font.weight: row.checked ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }

    Words {
        id: chosen

        width: label.width
        visible: false
        role: "answer"
        text: row.text
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
