pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The questions of one tool in the order of asking. It scrolls by itself, or stands in full on a
// page that scrolls.
FocusScope {
    id: panel

    required property var questions
    required property string note // in their place, when there are none
    required property string title
    required property var words
    property bool scrolls: true
    readonly property var columns: ({ bar: Math.round(view.width * 0.42), stopped: view.width - Theme.target - Theme.space6 })

    readonly property real end: foot.visible ? foot.height + Theme.space4 + Theme.space2 : Theme.space4 // under the rows

    implicitHeight: head.y + head.height + rows.height + end

    Column {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space4 }
        spacing: Theme.space2

        Words {
            width: parent.width
            role: "staffTitle"
            text: panel.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        Item {
            width: parent.width
            height: visible ? time.height : 0
            visible: panel.questions.length > 0

            Words {
                id: time

                x: panel.columns.bar
                role: "staffSmall"
                text: panel.words.numbers_column_time
            }

            Words {
                x: panel.columns.stopped
                role: "staffSmall"
                text: panel.words.numbers_column_stopped
            }
        }
    }

    KeyedView {
        id: view

        anchors {
            left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom
            leftMargin: Theme.space4; rightMargin: Theme.space5; bottomMargin: panel.end
        }
        interactive: panel.scrolls
        contentHeight: rows.height
        activeFocusOnTab: panel.scrolls && most > 0
        Accessible.role: Accessible.List
        Accessible.name: panel.title

        Column {
            id: rows

            width: view.width
            topPadding: panel.note ? Theme.space2 : 0

            Repeater {
                model: panel.questions

                QuestionBar {
                    required property var modelData

                    width: rows.width
                    question: modelData
                    columns: panel.columns
                }
            }

            Words {
                width: parent.width
                role: "staff"
                text: panel.note
                visible: text !== ""
            }
        }
    }

    FocusRing {
        anchors.fill: view
        control: view
        radius: 0
    }

    ScrollThumb {
        anchors { right: parent.right; top: view.top; bottom: view.bottom; rightMargin: Theme.strokeHairline }
        view: view
    }

    Words {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.space4 }
        visible: panel.questions.length > 0
        role: "staffSmall"
        text: panel.words.numbers_stopped_lead
        color: Theme.inkSoft
    }
}
