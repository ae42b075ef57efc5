import QtQuick
import Kiosk.Controls
import Kiosk.Theme

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
    property int mainGap: Theme.bandGap // under the band
    property int headingRoom: 0 // kept free beside the heading
    property alias backText: nav.backText
    property alias goOnText: nav.goOnText
    property alias goOnIcon: nav.goOnIcon
    property alias extraText: nav.extraText // a second button beside Back
    property alias extraIcon: nav.extraIcon
    property bool wideGoOn: false
    property int goOnWidth: Theme.goOn
    property real goOnRoom: Theme.band ? nav.room : main.width
    readonly property bool paired: extraText !== "" && !Theme.band // Back and the other share the panel's width
    default property alias content: main.data
    property alias aside: below.data
    property alias navMiddle: nav.middle
    property alias panelData: panel.data

    signal back
    signal goOn
    signal extra

    Band {
        id: panel

        color: frame.panelColor
        width: Theme.band ? frame.width : frame.panelWidth
        height: Theme.band ? words.height + 2 * words.y : frame.height

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
            y: Theme.panelTop
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.panelEnd
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
        height: Theme.navTop - y - Theme.overNav
    }

    NavRow {
        id: nav

        pairWidth: frame.paired ? (frame.panelWidth - Theme.margin - Theme.space6 - Theme.space4) / 2 : 0
        goOnLeast: frame.wideGoOn ? main.width : frame.goOnWidth
        goOnMost: frame.goOnRoom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.band ? Theme.margin : frame.mainMargin
        onBackTapped: frame.back()
        onExtraTapped: frame.extra()
        onGoOnTapped: frame.goOn()
    }
}
