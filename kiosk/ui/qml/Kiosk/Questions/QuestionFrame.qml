import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// A page frame filled from the question in hand.
PageFrame {
    id: frame

    required property Shell shell
    readonly property QuestionModel question: shell.question
    property alias middleText: note.text

    icon: question.icon
    section: question.section
    progressText: question.progressText
    done: question.number
    outOf: question.total
    heading: question.heading
    hint: question.hint
    message: question.message
    backText: shell.words.nav_back
    goOnText: shell.words.nav_go_on
    onBack: shell.goBack()
    onGoOn: shell.goOn()

    navMiddle: Item {
        anchors.fill: parent

        ProgressLine {
            visible: Theme.large && parent.width > 3 * Theme.progressHeight
            value: frame.question.number
            total: frame.question.total
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            id: note

            visible: !Theme.band
            role: "strong"
            tabular: true
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
