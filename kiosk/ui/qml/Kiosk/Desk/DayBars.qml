pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The visits of each day, or week, as bars, with what their parts mean above them.
Item {
    id: chart

    required property var bars
    required property var marks // [{ at: share of the height, text }]
    required property var endings // [{ id, label, count }]
    required property string title

    readonly property int axis: Theme.space7 // room for the numbers at the start
    readonly property int feet: Theme.space6 // room for the dates
    readonly property int head: Theme.space5 // room for a sum on the highest bar
    readonly property real pitch: plot.width / Math.max(1, bars.length)

    Words {
        id: heading

        width: parent.width
        role: "staffStrong"
        text: chart.title
        Accessible.role: Accessible.Heading
    }

    Flow {
        id: legend

        anchors { left: parent.left; right: parent.right; top: heading.bottom; topMargin: Theme.space2 }
        spacing: Theme.space5

        Repeater {
            model: chart.endings

            Row {
                id: ending

                required property var modelData

                spacing: Theme.space2

                BarFill {
                    anchors.verticalCenter: parent.verticalCenter
                    ending: ending.modelData.id
                    width: Theme.space5
                    height: Theme.space5
                }

                Words {
                    role: "staff"
                    text: ending.modelData.label
                }

                Words {
                    role: "staffStrong"
                    tabular: true
                    text: ending.modelData.count
                }
            }
        }
    }

    Repeater {
        model: chart.marks

        Item {
            id: mark

            required property var modelData

            y: Math.round(plot.y + plot.height * (1 - modelData.at))
            width: chart.width

            Words {
                anchors.verticalCenter: parent.top
                width: chart.axis - Theme.space2
                role: "staffSmall"
                tabular: true
                text: mark.modelData.text
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }

            Rectangle {
                x: chart.axis
                width: parent.width - x
                height: mark.modelData.at > 0 ? 1 : Theme.strokeHairline
                color: mark.modelData.at > 0 ? Theme.divider : Theme.line
            }
        }
    }

    Item {
        id: plot

        anchors {
            left: parent.left; right: parent.right; top: legend.bottom; bottom: parent.bottom
            leftMargin: chart.axis; topMargin: chart.head; bottomMargin: chart.feet
        }
        Accessible.role: Accessible.List
        Accessible.name: chart.title

        Repeater {
            model: chart.bars

            DayBar {
                required property var modelData
                required property int index

                day: modelData
                x: index * chart.pitch
                width: chart.pitch
                height: plot.height
                room: Math.max(Theme.space1, Math.min(Theme.space7, Math.round(chart.pitch * 0.7)))
            }
        }
    }
}
