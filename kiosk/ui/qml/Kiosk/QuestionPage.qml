pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models

// The page of one question: the frame that every kind of question shares.
Item {
    id: page

    required property Shell shell
    readonly property QuestionModel question: shell.question

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (page.question.kind) {
            case "scale": return scale
            case "month": return month
            case "text": return text
            case "body_map": return body
            case "height":
            case "weight": return measure
            default: return choice
            }
        }
    }

    Component { id: choice; ChoiceQuestion { shell: page.shell } }
    Component { id: scale; ScaleQuestion { shell: page.shell } }
    Component { id: month; MonthQuestion { shell: page.shell } }
    Component { id: text; TextQuestion { shell: page.shell } }
    Component { id: measure; MeasureQuestion { shell: page.shell } }
    Component { id: body; BodyQuestion { shell: page.shell } }
}
