pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Numbers at a glance: how many visits there are, how many are finished, and where they stop.
// On a wide page the questions stand beside the days and scroll alone; else the whole page scrolls.
FocusScope {
    id: page

    required property NumbersModel numbers
    required property var words
    readonly property bool beside: width >= Theme.staffWide && height >= leastBeside
    readonly property int leastBeside: 600 // px that the days need to stand whole
    readonly property real room: width - (beside ? 0 : Theme.space4) // the rest is for the thumb

    focus: true

    KeyedView {
        id: view

        anchors.fill: parent
        focus: true
        interactive: !page.beside
        contentHeight: page.beside ? height : questions.y + questions.height
        visible: page.numbers.known

        NumbersHead {
            id: head

            width: page.room
            numbers: page.numbers
            words: page.words
        }

        NumbersPanel {
            id: days

            y: head.height + Theme.space4
            width: page.beside ? Math.round(page.room * 0.47) : page.room
            height: page.beside ? page.height - y : Theme.staffPane + tools.height

            DayBars {
                anchors { left: parent.left; right: parent.right; top: parent.top; bottom: tools.top; margins: Theme.space4 }
                bars: page.numbers.bars
                marks: page.numbers.marks
                endings: page.numbers.endings
                title: page.numbers.chart
            }

            Column {
                id: tools

                anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.space1; bottomMargin: Theme.space2 }

                Row {
                    x: Theme.space3
                    bottomPadding: Theme.space1
                    spacing: Theme.space3

                    Words {
                        id: heading

                        role: "staffStrong"
                        text: page.words.numbers_tools
                    }

                    Words {
                        anchors.baseline: heading.baseline
                        role: "staffSmall"
                        text: page.words.numbers_tools_lead
                        color: Theme.inkSoft
                    }
                }

                Repeater {
                    model: page.numbers.tools

                    ToolDone {
                        required property var modelData

                        width: tools.width
                        tool: modelData
                        checked: modelData.id === page.numbers.tool
                        onTapped: page.numbers.chooseTool(modelData.id)
                        onActiveFocusChanged: if (activeFocus && !page.beside) view.reveal(this)
                    }
                }
            }
        }

        NumbersPanel {
            id: questions

            x: page.beside ? days.width + Theme.space4 : 0
            y: page.beside ? days.y : days.y + days.height + Theme.space4
            width: page.room - x
            height: page.beside ? days.height : bars.implicitHeight

            QuestionBars {
                id: bars

                anchors.fill: parent
                scrolls: page.beside
                questions: page.numbers.questions
                note: page.numbers.questionsNote
                title: page.words.numbers_questions.replace("{tool}", page.numbers.toolName)
                words: page.words
            }
        }
    }

    ScrollThumb {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        view: view
    }
}
