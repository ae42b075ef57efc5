pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// At large text the bar has no room for all of its buttons: they are here.
Sheet {
    id: sheet

    required property Shell shell
    readonly property var entries: [
        { icon: "restart", text: shell.words.bar_start_over, sheet: "start_over" },
        { icon: "globe", text: shell.words.bar_language, sheet: "language" },
        { icon: "textsize", text: shell.words.bar_text_size, sheet: "text_size" },
        { icon: "contrast", text: shell.words.bar_contrast, sheet: "contrast" },
        { icon: "speaker", text: shell.reader.on ? shell.words.bar_reading : shell.words.bar_read_aloud, sheet: "read_aloud", on: shell.reader.on }
    ]

    function offers(name: string): bool {
        switch (name) {
        case "start_over": return shell.page !== "attract"
        case "read_aloud": return shell.reader.offered
        default: return true
        }
    }

    function open_(name: string): void {
        switch (name) {
        case "language": return shell.openLanguages()
        case "contrast": return shell.toggleContrast()
        case "read_aloud": return shell.readAloud()
        default: return shell.openSheet(name)
        }
    }

    title: shell.words.sheet_menu_title
    doneText: shell.words.sheet_close

    Grid {
        id: grid

        columns: Theme.menuColumns
        spacing: Theme.minGap
        width: parent.width
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            model: sheet.entries

            ActionButton {
                required property var modelData

                visible: sheet.offers(modelData.sheet)
                kind: modelData.on ? "primary" : "secondary"
                icon: modelData.icon
                text: modelData.text
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                onTapped: sheet.open_(modelData.sheet)
            }
        }
    }
}
