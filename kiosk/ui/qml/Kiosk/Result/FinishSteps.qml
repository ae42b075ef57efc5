import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// What to do with the code.
Column {
    id: steps

    required property Shell shell

    spacing: Theme.stepGap

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
