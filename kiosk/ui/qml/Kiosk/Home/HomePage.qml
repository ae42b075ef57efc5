pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// Tools at the start, topics at the end. At large text: one list of both.
Item {
    id: page

    required property Shell shell

    Loader {
        anchors.fill: parent
        sourceComponent: Theme.large ? listed : side
    }

    Component {
        id: side

        HomeBoard { shell: page.shell }
    }

    Component {
        id: listed

        HomeList { shell: page.shell }
    }
}
