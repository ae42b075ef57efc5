import QtQuick
import Kiosk.Theme

// A cell of the bottom bar: an icon and a word, side by side at large text.
Pressable {
    id: cell

    property string icon
    property string text
    property bool on: false
    property bool wide: Theme.large
    readonly property color front: on ? Theme.onAction : pressed ? Theme.onTint : Theme.ink
    readonly property real pad: wide ? Theme.space4 : Theme.textScale > 1 ? Theme.space2 : 14
    readonly property real iconSize: Theme.iconBar * (wide ? 1.3 : 1)

    name: text
    checkable: on
    checked: on
    radius: Theme.radiusRow
    hitMargin: (Theme.target - height) / 2
    implicitWidth: Math.max(Theme.target, Math.ceil(flow.implicitWidth) + 2 * pad)
    implicitHeight: 108

    Rectangle {
        anchors.fill: parent
        radius: cell.radius
        color: cell.on ? Theme.action : cell.pressed ? Theme.actionTint : Theme.dock
    }

    Grid {
        id: flow

        anchors.centerIn: parent
        columns: cell.wide ? 2 : 1
        columnSpacing: Theme.space5
        rowSpacing: Theme.space1
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            name: cell.icon
            size: cell.iconSize
            color: cell.on || cell.pressed ? cell.front : Theme.actionText
        }

        Words {
            role: "label"
            font.pixelSize: Math.min(Theme.textSize("label"), cell.wide && Theme.portrait ? Theme.textSize("label") * 0.75 : Theme.headingCap)
            text: cell.text
            color: cell.front
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
