pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A lead and the lines under it.
Column {
    id: group

    required property var modelData

    spacing: Theme.space3

    Words {
        role: "h2"
        width: group.width
        text: group.modelData.lead
    }

    Repeater {
        model: group.modelData.lines

        ToldLine {
            required property var modelData

            width: group.width
            text: modelData
        }
    }
}
