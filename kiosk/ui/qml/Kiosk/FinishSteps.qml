import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// What to do with the code.
Column {
    id: steps

    required property Shell shell

    spacing: Theme.portrait ? Theme.space2 : Theme.space5

    NumberedStep {
        number: 1
        width: parent.width
        text: steps.shell.words.finish_step_desk
    }

    NumberedStep {
        number: 2
        width: parent.width
        text: steps.shell.words.finish_step_code
    }

    NumberedStep {
        number: 3
        width: parent.width
        text: steps.shell.finish.pageStep
    }
}
