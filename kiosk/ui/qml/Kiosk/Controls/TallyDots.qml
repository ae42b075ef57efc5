pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A count as dots: so many marked of so many.
Flow {
    id: dots

    property int marked
    property int total
    property string name

    spacing: Theme.space3 - Theme.strokeHairline
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Repeater {
        model: dots.total

        TallyMark {
            required property int index

            size: Theme.tallyDot
            marked: index < dots.marked
        }
    }
}
