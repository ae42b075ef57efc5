import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A way out always asks first.
Sheet {
    id: sheet

    property string lead
    property string yesText
    property string yesIcon
    property string stayText

    signal agreed

    Column {
        width: parent.width
        spacing: Theme.space5

        Words {
            width: parent.width
            text: sheet.lead
        }

        Flow {
            width: parent.width
            spacing: Theme.space4
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            ActionButton {
                kind: "primary"
                icon: "hand"
                text: sheet.stayText
                width: Math.min(parent.width, Math.max(Theme.sheetButton, implicitWidth))
                onTapped: sheet.dismissed()
            }

            ActionButton {
                kind: "secondary"
                icon: sheet.yesIcon
                text: sheet.yesText
                width: Math.min(parent.width, Math.max(Theme.sheetButton, implicitWidth))
                onTapped: sheet.agreed()
            }
        }
    }
}
