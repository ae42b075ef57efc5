import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The frame of most pages: a panel with section, progress, heading and hint; the page's own
// matter; Back and Continue in fixed places. In portrait and at large text the panel is a band
// along the top.
FocusScope {
    id: frame

    property string icon
    property string section
    property string progressText
    property int done: 0
    property int outOf: 0 // 0: no progress is shown
    property string heading
    property string hint
    property string message
    property color panelColor: Theme.mist
    property int panelWidth: Theme.panelWidth
    property int mainMargin: Theme.margin
    property int mainGap: Theme.large ? Theme.space3 : Theme.space5 // under the band
    property int headingRoom: 0 // kept free beside the heading
    property string backText
    property string backIcon: "back"
    property string goOnText
    property string goOnIcon: "next"
    property bool wideGoOn: false
    property int goOnWidth: 320
    property string extraText // a second button beside Back
    property string extraIcon
    default property alias content: main.data
    property alias aside: below.data
    property alias navMiddle: middle.data
    readonly property real pairWidth: (panelWidth - Theme.margin - Theme.space6 - Theme.space4) / 2
    property real goOnRoom: Theme.band ? width - 2 * Theme.margin - (backButton.visible ? backButton.width + Theme.space4 : 0) - (extraButton.visible ? extraButton.width + Theme.space4 : 0) : main.width
    property alias panelData: panel.data

    signal back
    signal goOn
    signal extra

    Rectangle {
        id: panel

        color: frame.panelColor
        width: Theme.band ? frame.width : frame.panelWidth
        height: Theme.band ? words.height + 2 * words.y : frame.height
        anchors.left: parent.left

        Rectangle {
            visible: Theme.highContrast
            color: Theme.line
            width: Theme.band ? parent.width : Theme.rule
            height: Theme.band ? Theme.rule : parent.height
            anchors.right: parent.right
            anchors.bottom: parent.bottom
        }

        PanelWords {
            id: words

            icon: frame.icon
            section: frame.section
            progressText: frame.progressText
            done: frame.done
            outOf: frame.outOf
            heading: frame.heading
            hint: frame.hint
            message: frame.message
            headingRoom: frame.headingRoom
            y: Theme.large ? Theme.space4 : Theme.space6
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.band ? Theme.margin : Theme.space6
        }

        Item {
            id: below

            visible: !Theme.band
            anchors.left: words.left
            anchors.right: words.right
            anchors.top: words.bottom
            anchors.topMargin: Theme.space4
            anchors.bottom: parent.bottom
            anchors.bottomMargin: parent.height - Theme.navTop + Theme.space3
        }
    }

    Item {
        id: main

        anchors.left: Theme.band ? parent.left : panel.right
        anchors.right: parent.right
        anchors.leftMargin: frame.mainMargin
        anchors.rightMargin: frame.mainMargin
        y: Theme.band ? panel.height + frame.mainGap : Theme.mainPadTop
        height: Theme.navTop - y - (Theme.large ? Theme.space3 : 22)
    }

    ActionButton {
        id: backButton

        visible: frame.backText.length > 0
        kind: "secondary"
        text: frame.backText
        icon: frame.backIcon
        y: Theme.navTop + Theme.navRow - height
        width: frame.extraText.length > 0 && !Theme.band ? frame.pairWidth : implicitWidth
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        onTapped: frame.back()
    }

    ActionButton {
        id: extraButton

        visible: frame.extraText.length > 0
        kind: "secondary"
        text: frame.extraText
        icon: frame.extraIcon
        y: Theme.navTop + Theme.navRow - height
        width: Theme.band ? implicitWidth : frame.pairWidth
        anchors.left: backButton.right
        anchors.leftMargin: Theme.space4
        onTapped: frame.extra()
    }

    Item {
        id: middle

        anchors.left: backButton.visible && Theme.band ? backButton.right : main.left
        anchors.right: goOnButton.visible ? goOnButton.left : parent.right
        anchors.leftMargin: backButton.visible && Theme.band ? Theme.space5 : 0
        anchors.rightMargin: Theme.space5
        y: Theme.navTop
        height: Theme.navRow
    }

    ActionButton {
        id: goOnButton

        visible: frame.goOnText.length > 0
        kind: "primary"
        text: frame.goOnText
        icon: frame.goOnIcon
        iconAfter: frame.goOnIcon === "next"
        y: Theme.navTop + Theme.navRow - height
        width: frame.wideGoOn ? main.width : Math.min(frame.goOnRoom, Math.max(frame.goOnWidth, implicitWidth))
        anchors.right: parent.right
        anchors.rightMargin: Theme.band ? Theme.margin : frame.mainMargin
        onTapped: frame.goOn()
    }
}
