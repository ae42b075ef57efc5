import QtQuick
import Kiosk.Theme

// A number as it was tapped so far, with its unit. The caret shows which box the keys write in.
Pressable {
    id: box

    property string title // what is asked, for those who do not see it
    property string number
    property string unit
    property bool current: true
    property bool tappable: true // to write in this box and not in its neighbour

    name: [title, number, unit].filter(part => part).join(" ")
    byPointer: tappable
    activeFocusOnTab: tappable
    radius: Theme.radiusRow
    implicitWidth: Math.ceil(line.width) + 2 * Theme.space4
    implicitHeight: Theme.target

    Face {
        control: box
        edge: box.current ? Theme.action : Theme.line
        stroke: box.current ? Theme.strokeSelected : Theme.strokeControl
    }

    // A number stands before its unit, whichever way the page runs.
    Row {
        id: line

        LayoutMirroring.enabled: false
        anchors.centerIn: parent
        height: digits.height // the unit's line may be taller at large text
        spacing: Theme.space3
        scale: Math.min(1, (box.width - 2 * Theme.space3) / width)

        Words {
            id: digits

            role: "display"
            tabular: true
            text: box.number
            color: box.over(Theme.ink)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Rectangle {
            visible: box.current
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space1
            height: digits.font.pixelSize
            color: box.over(Theme.action)
        }

        Words {
            anchors.baseline: digits.baseline
            role: "lead"
            text: box.unit
            color: box.over(Theme.inkSoft)
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
