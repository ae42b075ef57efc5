pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The foot of a page, in a fixed place: Back at its start, a second button beside it, Continue at its
// end, their lower edges on one line. What else a page has there stands between them.
Item {
    id: row

    property string backText // empty: the button is not there; so with the others
    property string extraText
    property string extraIcon
    property real pairWidth: 0 // of Back and the second button where both are there; 0: as wide as their words
    property string goOnText
    property string goOnIcon: "next"
    property bool hangs: false // a button of two lines reaches further down, not up
    property real goOnLeast: Theme.goOnLeast
    property real goOnMost: room
    readonly property real room: width - roomOf(back) - roomOf(extra) // for Continue
    readonly property Item goOn: goOnButton
    default property alias middle: between.data

    signal backTapped
    signal extraTapped
    signal goOnTapped

    function roomOf(button: Item): real { return button.visible ? button.width + Theme.space4 : 0 }

    y: Theme.navTop
    height: Theme.navRow

    ActionButton {
        id: back

        visible: row.backText !== ""
        kind: "secondary"
        text: row.backText
        icon: "back"
        width: row.pairWidth > 0 ? row.pairWidth : implicitWidth
        anchors.left: parent.left
        y: row.hangs ? 0 : row.height - height
        onTapped: row.backTapped()
    }

    // Few pages have one.
    Loader {
        id: extra

        active: row.extraText !== ""
        visible: active
        anchors.left: back.right
        anchors.leftMargin: Theme.space4
        y: row.hangs ? 0 : row.height - height
        sourceComponent: ActionButton {
            kind: "secondary"
            text: row.extraText
            icon: row.extraIcon
            width: row.pairWidth > 0 ? row.pairWidth : implicitWidth
            onTapped: row.extraTapped()
        }
    }

    Item {
        id: between

        anchors.left: back.right
        anchors.right: goOnButton.left
        anchors.leftMargin: Theme.space5
        anchors.rightMargin: Theme.space5
        height: parent.height
    }

    ActionButton {
        id: goOnButton

        visible: row.goOnText !== ""
        kind: "primary"
        text: row.goOnText
        icon: row.goOnIcon
        iconAfter: row.goOnIcon === "next"
        width: Math.min(row.goOnMost, Math.max(row.goOnLeast, implicitWidth))
        anchors.right: parent.right
        y: row.hangs ? 0 : row.height - height
        onTapped: row.goOnTapped()
    }
}
