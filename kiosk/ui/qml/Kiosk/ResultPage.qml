pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// One part of a result: things to bring up today, the tally, or the pattern.
PageFrame {
    id: page

    required property Shell shell
    readonly property ResultModel result: shell.result
    readonly property PagedList list: parts.item as PagedList
    readonly property bool tally: result.kind === "tally"

    panelWidth: tally ? 450 : Theme.panelWidth
    mainMargin: tally && !Theme.band ? Theme.space6 : Theme.margin
    icon: result.icon
    section: result.section
    heading: result.title
    hint: tally ? "" : result.note
    backText: shell.words.nav_back
    goOnText: result.last ? shell.words.result_get_code : shell.words.nav_go_on
    goOnIcon: result.last ? "check" : "next"
    onBack: if (!list.turnBack()) shell.goBack()
    onGoOn: if (!list.turn()) shell.goOn()

    aside: Column {
        visible: page.tally
        width: parent.width
        spacing: Theme.space3

        TallyDots {
            marked: page.result.marked
            total: page.result.of
        }

        Words {
            color: Theme.inkSoft
            width: parent.width
            text: page.result.note
        }
    }

    Loader {
        id: parts

        anchors.fill: parent
        sourceComponent: page.tally ? factors : lines
    }

    Component {
        id: factors

        PagedList {
            spacing: -Theme.strokeHairline
            topOffset: Theme.band ? 0 : -Theme.space1
            model: page.result.factors
            delegate: FactorRow {
                required property var modelData

                marked: modelData.marked
                title: modelData.title
                evidence: modelData.evidence
                evidenceIcon: modelData.evidenceIcon
                change: modelData.change
                changeIcon: modelData.changeIcon
            }
        }
    }

    Component {
        id: lines

        PagedList {
            model: page.result.lines
            delegate: ResultLine {}
        }
    }
}
