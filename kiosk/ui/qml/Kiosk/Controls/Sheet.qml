import QtQuick
import Kiosk.Theme

// A panel that rises from the bottom over the page. The keyboard stays inside until it is closed;
// a tap beside it does nothing.
FocusScope {
    id: sheet

    property bool open: false
    property string title
    property string doneText // with words: a button beside the title that dismisses
    property Item back: null // where the keyboard was
    readonly property real pad: Theme.space7
    property real shown: open ? 1 : 0
    default property alias content: body.data

    signal dismissed

    function enter() {
        back = sheet.Window.activeFocusItem as Item
        first.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason)
    }

    function leave() {
        if (back)
            back.forceActiveFocus(Qt.OtherFocusReason)
        back = null
    }

    visible: open || shown > 0
    onOpenChanged: open ? Qt.callLater(enter) : leave()
    Component.onCompleted: if (open) Qt.callLater(enter)
    Keys.onEscapePressed: dismissed()

    Behavior on shown {
        NumberAnimation {
            duration: Theme.msSheet
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        visible: sheet.open

        MouseArea {
            anchors.fill: parent
            preventStealing: true
        }
    }

    Item {
        id: first

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus) last.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }

    Rectangle {
        id: panel

        readonly property real bodyTop: header.height > 0 ? header.height + Theme.space5 : 0

        x: Theme.margin
        y: sheet.height - (panel.height + Theme.space3) * sheet.shown
        width: sheet.width - 2 * Theme.margin
        height: Math.min(sheet.height - Theme.space5, 2 * sheet.pad + (body.height > 0 ? bodyTop + body.height : header.height))
        radius: Theme.radiusCode
        color: Theme.surface
        border.width: Theme.strokeSelected
        border.color: Theme.action
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        Item {
            id: header

            x: sheet.pad
            y: sheet.pad
            width: parent.width - 2 * sheet.pad
            height: Math.max(sheet.title ? heading.height : 0, done.visible ? done.height : 0)

            Words {
                id: heading

                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                anchors.rightMargin: done.visible ? done.width + Theme.space5 : 0
                role: "h1"
                text: sheet.title
            }

            ActionButton {
                id: done

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: sheet.doneText !== ""
                text: sheet.doneText
                icon: "check"
                onTapped: sheet.dismissed()
            }
        }

        Item {
            id: body

            x: sheet.pad
            y: sheet.pad + panel.bodyTop
            width: parent.width - 2 * sheet.pad
            height: childrenRect.height
        }
    }

    Item {
        id: last

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus) first.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}
