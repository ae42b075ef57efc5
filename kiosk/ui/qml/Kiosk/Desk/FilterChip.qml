import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One way to look at the list, with how many wait there. The chosen one is filled and has a tick.
Pressable {
    id: chip

    property string text
    property string count
    readonly property color front: over(Theme.ink)

    name: count ? text + ", " + count : text
    role: Accessible.RadioButton
    checkable: true
    checkedDress: "on"
    radius: Theme.radiusStaff
    implicitWidth: Math.ceil(row.width + 2 * Theme.space4)
    implicitHeight: Theme.staffTarget

    Rectangle {
        anchors.fill: parent
        radius: chip.radius
        color: chip.face.fill ?? Theme.surface
        border.width: Theme.strokeHairline
        border.color: chip.checked ? Theme.action : Theme.line
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space2

        IconWord {
            icon: chip.checked ? "check" : ""
            text: chip.text
            color: chip.front
            role: "staffButton"
        }

        Words {
            visible: text !== ""
            role: "staffButton"
            tabular: true
            text: chip.count
            color: chip.front
            Accessible.ignored: true
        }
    }
}
