pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// Search, and the ways to look at the list. Without room for both in one line the field stands above.
Item {
    id: bar

    required property VisitListModel visits
    required property var words
    property bool typing: false // our keyboard is up
    readonly property alias search: field
    readonly property real doneRoom: typing ? ready.width + Theme.staffGap : 0
    readonly property bool folded: width - chips.width - doneRoom - Theme.staffGap < Theme.staffField

    signal done

    property bool fresh: true // the list shows what was searched for
    property bool wanted: false // Enter came before the answer
    readonly property int leastToSearch: 3

    // The first hit. A scanner is quicker than the search, so Enter may have to wait for it.
    function openFirst(): void {
        if (field.text.replace(/\s/g, "").length < leastToSearch)
            return
        wanted = !fresh
        if (!fresh)
            return
        if (visits.note === "") {
            visits.step(0)
            done()
        } else {
            field.startOver()
        }
    }

    implicitHeight: folded ? 2 * Theme.staffTarget + Theme.staffGap : Theme.staffTarget

    StaffField {
        id: field

        width: (bar.folded ? parent.width : Math.min(Theme.staffFieldMost + bar.doneRoom, parent.width - chips.width - Theme.staffGap)) - bar.doneRoom
        name: bar.words.visits_find
        hint: bar.words.visits_find_hint
        keysHint: bar.words.visits_find_keys
        clearName: bar.words.visits_find_clear
        onTextChanged: if (text !== bar.visits.query) bar.visits.find(text)
        onEntered: bar.openFirst()
    }

    StaffButton {
        id: ready

        x: field.width + Theme.staffGap
        visible: bar.typing
        icon: "check"
        text: bar.words.visits_keys_done
        onTapped: bar.done()
    }

    Row {
        id: chips

        x: bar.folded ? 0 : field.width + bar.doneRoom + Theme.staffGap
        y: bar.folded ? Theme.staffTarget + Theme.staffGap : 0
        spacing: Theme.staffGap
        Accessible.role: Accessible.Grouping
        Accessible.name: ""

        Repeater {
            model: bar.visits.filters

            FilterChip {
                required property var modelData

                text: modelData.label
                count: modelData.count
                checked: modelData.id === bar.visits.filter
                onTapped: bar.visits.choose(modelData.id)
            }
        }
    }

    Connections {
        target: bar.visits

        function onWantedChanged(): void { bar.fresh = false }

        function onChanged(): void {
            bar.fresh = true
            if (field.text !== bar.visits.query)
                field.text = bar.visits.query
            if (bar.wanted)
                Qt.callLater(bar.openFirst)
        }
    }
}
