import QtQuick
import Kiosk.Models

// The page of one question: each kind has its own, and a draft that it binds to.
Item {
    id: page

    required property Shell shell
    readonly property QuestionModel question: shell.question

    Loader {
        anchors.fill: parent
        focus: true
        Component.onCompleted: setSource(page.question.file, { shell: page.shell, draft: page.question.draft })
    }
}
