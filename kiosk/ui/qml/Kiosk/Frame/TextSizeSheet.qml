pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// Four sizes of text, each shown as it will be.
Sheet {
    id: sheet

    required property Shell shell

    title: shell.words.sheet_text_size_title
    doneText: shell.words.nav_done

    Column {
        width: parent.width
        spacing: Theme.space5

        Grid {
            id: sizes

            columns: Theme.sizeColumns
            spacing: Theme.space4
            width: parent.width
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: [1, 1.25, 1.5, 2]

                AnswerRow {
                    required property real modelData
                    required property int index

                    text: sheet.shell.words["sheet_size_" + (index + 1)]
                    checked: sheet.shell.textStep === index
                    width: (sizes.width - (sizes.columns - 1) * sizes.spacing) / sizes.columns
                    onTapped: sheet.shell.chooseTextSize(index)
                }
            }
        }

        Words {
            visible: Theme.full
            width: parent.width
            text: sheet.shell.words.sheet_text_size_note
        }
    }
}
