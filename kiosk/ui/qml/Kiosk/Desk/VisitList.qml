pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The visits, the newest first, under the days they belong to.
FocusScope {
    id: panel

    required property VisitListModel visits
    required property var words

    signal printed(int visit)

    Cutout {
        anchors.fill: parent
        anchors.margins: Theme.strokeHairline
        view: list

        KeptList {
            id: list

            anchors.fill: parent
            focus: true
            visits: panel.visits
            Accessible.role: Accessible.List
            Accessible.name: panel.words.visits_list

            delegate: FocusScope {
                id: item

                required property int index
                required property var line
                readonly property bool chosen: line.id === panel.visits.selected

                width: list.width
                height: heading.height + row.height
                onChosenChanged: if (chosen) list.currentIndex = index

                DayHeading {
                    id: heading

                    width: parent.width
                    text: item.line.day
                }

                VisitRow {
                    id: row

                    focus: true
                    y: heading.height
                    width: parent.width
                    line: item.line
                    words: panel.words
                    chosen: item.chosen
                    current: item.ListView.isCurrentItem
                    onTapped: panel.visits.select(line.id)
                    onPrinted: panel.printed(line.id)
                }
            }

            footer: Item {
                width: list.width
                height: panel.visits.more ? Theme.staffRow : 0

                StaffButton {
                    anchors.centerIn: parent
                    visible: panel.visits.more
                    holds: false
                    icon: "plus"
                    kind: "quiet"
                    text: panel.words.visits_older
                    onTapped: panel.visits.showMore()
                }
            }
        }
    }

    Words {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space6 }
        role: "staff"
        text: panel.visits.note
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }

    ScrollThumb {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; margins: Theme.space1 }
        view: list
    }

    RoundFrame {
        anchors.fill: parent
    }
}
