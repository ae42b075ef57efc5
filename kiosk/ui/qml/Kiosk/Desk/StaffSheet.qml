import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A panel in the middle, over the page. The keyboard stays inside until it is closed; a tap beside
// it does nothing.
FocusScope {
    id: sheet

    property bool open: false
    property string title
    property Item first: null // where the keyboard begins
    property Item back: null // where it was
    property real panelWidth: Theme.staffSheet
    property real panelHeight: body.childrenRect.height + head.height + 2 * pad + Theme.space4
    readonly property real pad: Theme.space5
    default property alias content: body.data
    property alias beside: corner.data // buttons beside the title

    signal dismissed

    function enter(): void {
        back = sheet.Window.activeFocusItem as Item
        first?.forceActiveFocus(Qt.OtherFocusReason)
    }

    function leave(): void {
        if (back)
            back.forceActiveFocus(Qt.OtherFocusReason)
        back = null
    }

    visible: open
    onOpenChanged: {
        Theme.pageChangedAt = Date.now() - Theme.tapGuard + Theme.staffGuard
        if (open)
            Qt.callLater(enter)
        else
            leave()
    }
    Component.onCompleted: if (open) Qt.callLater(enter)
    Keys.onEscapePressed: dismissed()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            preventStealing: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    Item {
        id: before

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus) after.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(sheet.width - 2 * Theme.space4, sheet.panelWidth)
        height: Math.min(sheet.height - 2 * Theme.space4, sheet.panelHeight)
        radius: Theme.radiusStaffPanel
        color: Theme.surface
        border.width: Theme.strokeControl
        border.color: Theme.action
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        Item {
            id: head

            x: sheet.pad
            y: sheet.pad
            width: parent.width - 2 * sheet.pad
            height: Math.max(heading.height, corner.height)

            Words {
                id: heading

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - corner.width - Theme.space4
                role: "staffTitle"
                tabular: true
                text: sheet.title
            }

            Row {
                id: corner

                anchors.right: parent.right
                spacing: Theme.staffGap
            }
        }

        Item {
            id: body

            x: sheet.pad
            y: head.y + head.height + Theme.space4
            width: parent.width - 2 * sheet.pad
            height: parent.height - y - sheet.pad
        }
    }

    Item {
        id: after

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus) before.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}
