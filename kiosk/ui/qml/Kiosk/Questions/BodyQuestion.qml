pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// Where it hurts: a map to tap, or a list that does the same. At large text the list is all.
Item {
    id: page

    required property Shell shell
    required property BodyMapDraft draft
    property string view: Theme.large ? "list" : "map"
    readonly property string shown: Theme.large && view === "map" ? "list" : view

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: ({ map: map, list: list, feels: feels })[page.shown]
    }

    Component {
        id: map

        BodyMapView {
            shell: page.shell
            draft: page.draft
            onListAsked: page.view = "list"
        }
    }

    Component {
        id: list

        BodyListView {
            shell: page.shell
            draft: page.draft
            onMapAsked: page.view = "map"
            onPlaceOpened: page.view = "feels"
        }
    }

    Component {
        id: feels

        BodyFeelsView {
            shell: page.shell
            draft: page.draft
            onClosed: page.view = "list"
        }
    }
}
