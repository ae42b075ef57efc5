pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// Where it hurts: a map to tap, or a list that does the same. At large text the list is all.
Item {
    id: page

    required property Shell shell
    property string view: Theme.large ? "list" : "map"
    readonly property string shown: Theme.large && view === "map" ? "list" : view

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: page.shown === "map" ? map : page.shown === "list" ? list : feels
    }

    Component {
        id: map

        BodyMapView {
            shell: page.shell
            onListAsked: page.view = "list"
        }
    }

    Component {
        id: list

        BodyListView {
            shell: page.shell
            onMapAsked: page.view = "map"
            onPlaceOpened: page.view = "feels"
        }
    }

    Component {
        id: feels

        BodyFeelsView {
            shell: page.shell
            onClosed: page.view = "list"
        }
    }
}
