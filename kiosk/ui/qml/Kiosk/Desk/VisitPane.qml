pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The visit that is open: beside the list, or instead of it where there is no room for both.
FocusScope {
    id: pane

    required property OpenVisitModel visit
    required property var words
    readonly property Item focused: Window.activeFocusItem
    property bool alone: false // it stands instead of the list
    readonly property bool spread: width >= Theme.staffRoomy
    readonly property real pad: Theme.space5 - Theme.strokeHairline

    // Not where the keyboard was in the visit before: Enter must not print this one.
    onAloneChanged: if (alone) back.forceActiveFocus()

    // What the keyboard comes to is scrolled to.
    onFocusedChanged: {
        let inside = focused
        while (inside && inside !== view.contentItem)
            inside = inside.parent
        if (!inside)
            return
        const upper = focused.mapToItem(view.contentItem, 0, 0).y
        view.contentY = Math.max(0, Math.min(view.contentY, upper - pad), upper + focused.height + pad - view.height)
    }

    Cutout {
        anchors.fill: parent
        anchors.margins: Theme.strokeHairline
        view: view

        Flickable {
            id: view

            property string code

            anchors.fill: parent
            visible: pane.visit.isOpen
            contentHeight: Math.max(facts.y + facts.height, actions.y + actions.height, last.y + last.height) + pane.pad
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            StaffButton {
                id: back

                focus: true
                x: Theme.space2
                y: Theme.space2
                visible: pane.alone
                kind: "quiet"
                icon: "back"
                text: pane.words.visit_back
                onTapped: pane.visit.close()
            }

            PaneFacts {
                id: facts

                x: pane.pad
                y: pane.alone ? back.y + back.height + Theme.space2 : pane.pad
                width: (pane.spread ? (view.width - Theme.space6) / 2 : view.width - pane.pad) - x
                visit: pane.visit
            }

            PaneActions {
                id: actions

                x: pane.spread ? (view.width + Theme.space6) / 2 : pane.pad
                y: pane.spread ? facts.y : facts.y + facts.height + Theme.space4
                width: view.width - pane.pad - x
                visit: pane.visit
                words: pane.words
            }

            Row {
                id: last

                x: pane.pad - Theme.space4
                y: Math.max(facts.y + facts.height, actions.y + actions.height) + Theme.space2

                StaffButton {
                    visible: !pane.alone
                    kind: "quiet"
                    icon: "close"
                    text: pane.words.visit_close
                    onTapped: pane.visit.close()
                }

                StaffButton {
                    visible: pane.visit.canDelete
                    kind: "quiet"
                    icon: "trash"
                    text: pane.words.visit_delete
                    onTapped: pane.visit.askDelete()
                }
            }
        }
    }

    EmptyPane {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.space7 }
        visible: !pane.visit.isOpen
        text: pane.words.visits_choose
    }

    ScrollThumb {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom; margins: Theme.space1 }
        view: view
    }

    RoundFrame {
        anchors.fill: parent
    }

    Connections {
        target: pane.visit

        // Another visit is read from its top.
        function onChanged(): void {
            if (view.code !== pane.visit.code)
                view.contentY = 0
            view.code = pane.visit.code
        }
    }
}
