pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Deleting a visit always asks first, and why.
StaffSheet {
    id: sheet

    required property OpenVisitModel visit
    required property var words

    open: visit.deleteOpen
    title: words.delete_title.replace("{code}", visit.code)
    first: keep
    onDismissed: visit.closeDelete()

    Column {
        width: parent.width
        spacing: Theme.staffGap

        Words {
            width: parent.width
            bottomPadding: Theme.space1
            role: "staff"
            text: sheet.words.delete_lead
        }

        Repeater {
            model: sheet.visit.deleteReasons

            StaffButton {
                required property var modelData

                width: parent.width
                icon: "trash"
                text: modelData.label
                onTapped: sheet.visit.remove(modelData.id)
            }
        }

        Item {
            width: 1
            height: Theme.space1
        }

        StaffButton {
            id: keep

            width: parent.width
            kind: "primary"
            icon: "back"
            text: sheet.words.delete_keep
            onTapped: sheet.visit.closeDelete()
        }
    }
}
