import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One visit of the list. A tap opens it; what waits for paper can be printed at once.
Pressable {
    id: row

    required property var line // as the list's model gives it
    required property var words
    property bool chosen: false
    property bool current: true // where the keyboard is in the list
    readonly property bool roomy: width >= Theme.staffRoomy
    readonly property bool printable: ["to_print", "trouble"].includes(line.status)
    readonly property bool lit: chosen || pressed
    readonly property color front: lit ? Theme.onTint : Theme.ink
    readonly property color frontSoft: lit ? Theme.onTint : Theme.inkSoft
    readonly property string about: [line.partialWord, line.reference].filter(part => part).join(" · ")
    readonly property real endX: printable ? button.x : width - Theme.space5

    signal printed

    holds: false
    ringed: false
    activeFocusOnTab: current || activeFocus // Qt warns of one that has the focus and may not
    role: Accessible.ListItem
    name: [line.code, line.time, line.tools, about, line.alertWord, line.statusWord, line.statusNote].filter(part => part).join(", ")
    implicitHeight: Theme.staffRow
    Accessible.selectable: true
    Accessible.selected: chosen

    RowGround {
        anchors.fill: parent
        control: row
        chosen: row.chosen
    }

    Column {
        id: first

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space5
        width: row.roomy ? Theme.staffCodeColumn : stands.x - x - Theme.space3

        Row {
            spacing: Theme.space3

            Words {
                width: Theme.staffCode
                role: "staffRowCode"
                tabular: true
                text: row.line.code
                color: row.front
            }

            Words {
                role: "staff"
                tabular: true
                text: row.line.time
                color: row.frontSoft
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffSmall"
            text: row.roomy ? "" : [row.about, row.line.tools].filter(part => part).join(" · ")
            color: row.frontSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        visible: row.roomy
        x: first.x + first.width + Theme.space3
        width: Math.max(0, stands.x - x - Theme.space3)

        Words {
            width: parent.width
            role: "staff"
            text: row.line.tools
            color: row.front
            maximumLineCount: row.about ? 1 : 2
            elide: Text.ElideRight
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffSmall"
            text: row.about
            color: row.frontSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    RowState {
        id: stands

        anchors.verticalCenter: parent.verticalCenter
        x: row.width - Theme.staffPrintColumn - (row.roomy ? Theme.staffStateColumn : Theme.staffStateLeast)
        width: row.endX - x - Theme.space2
        line: row.line
        front: row.front
        frontSoft: row.frontSoft
    }

    StaffButton {
        id: button

        anchors { right: parent.right; rightMargin: Theme.space5; verticalCenter: parent.verticalCenter }
        visible: row.printable
        holds: false
        activeFocusOnTab: row.current || activeFocus
        kind: row.chosen && !Theme.highContrast ? "primary" : "secondary" // there the row itself is filled
        icon: "print"
        text: row.words.visits_print
        name: row.words.visits_print_one.replace("{code}", row.line.code)
        onTapped: row.printed()
    }
}
