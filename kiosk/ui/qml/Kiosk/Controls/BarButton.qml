import QtQuick
import Kiosk.Theme

// A cell of the bottom bar: an icon and a word, side by side at large text.
Pressable {
    id: cell

    property string icon
    property string text
    property bool on: false
    property bool wide: Theme.large
    property real fixed: 0 // width; 0: as wide as its words
    readonly property real pad: wide ? Theme.space4 : Theme.barPad
    readonly property real iconSize: Theme.iconBar * (wide ? 1.3 : 1)

    name: text
    checkable: on
    checked: on
    checkedDress: "on"
    radius: Theme.radiusRow
    hitMargin: (Theme.target - height) / 2
    implicitWidth: Math.max(Theme.target, Math.ceil(flow.implicitWidth) + 2 * pad)
    implicitHeight: 108
    width: fixed > 0 ? fixed : implicitWidth

    Face {
        control: cell
        ground: Theme.dock
        stroke: 0
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
            color: cell.over(Theme.actionText)
        }

        Words {
            role: "label"
            font.pixelSize: Math.min(Theme.textSize("label"), cell.wide ? Theme.barWideText : Theme.headingCap)
            text: cell.text
            color: cell.over(Theme.ink)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
