pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// What the filled and the outlined people stand for.
Row {
    id: legend

    required property Shell shell
    required property int count

    spacing: Theme.space7
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    component Entry: Row {
        id: entry

        property string count
        property string text
        property int bar

        spacing: Theme.space4

        Rectangle {
            width: Theme.space2
            height: words.height
            color: entry.bar === 0 ? Theme.action : Theme.clear
            border.width: Theme.strokeHairline
            border.color: entry.bar === 0 ? Theme.action : Theme.line
        }

        Words {
            id: words

            role: "h1"
            tabular: true
            text: entry.count
        }

        Words {
            text: entry.text
            anchors.verticalCenter: words.verticalCenter
        }
    }

    Entry {
        bar: 0
        count: legend.count
        text: legend.shell.words.article_people_with
    }

    Entry {
        bar: 1
        count: 100 - legend.count
        text: legend.shell.words.article_people_without
    }
}
