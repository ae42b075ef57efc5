pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// One part of a result: what to bring up today, what was marked, first steps, the pattern, or
// where to go from here.
PageFrame {
    id: page

    required property Shell shell
    readonly property ResultModel result: shell.result
    readonly property PagedList list: parts.item as PagedList
    // At large text the panel holds the heading alone, and what must be said stands before the rows.
    readonly property var noted: Theme.large && result.note !== "" ? [{ lead: false, quiet: true, text: result.note }] : []
    readonly property bool ends: result.last && list !== null && list.page + 1 >= list.pages
    readonly property bool tally: result.kind === "tally"
    readonly property bool rows: tally || result.kind === "listed"

    panelWidth: tally ? 450 : Theme.panelWidth
    mainMargin: !rows || Theme.large ? Theme.margin : Theme.portrait ? Theme.space5 : Theme.space6
    icon: result.icon
    section: result.section
    heading: result.title
    hint: tally && !Theme.band ? "" : result.note
    backText: shell.words.nav_back
    goOnText: !ends ? shell.words.nav_go_on : Theme.large ? shell.words.nav_done : shell.words.result_get_code
    goOnIcon: ends ? "check" : "next"
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
            text: page.result.note + " " + page.shell.words.result_tap_for_more
        }
    }

    Loader {
        id: parts

        anchors.fill: parent
        sourceComponent: page.rows ? factors : page.result.kind === "next" ? links : lines
    }

    Component {
        id: factors

        PagedList {
            spacing: -Theme.strokeHairline
            topOffset: Theme.band ? 0 : -Theme.space1
            model: page.noted.concat(page.result.factors)
            saying: page.shell.reader.saying
            delegate: FactorOrNote {
                onTapped: page.shell.openFactor(modelData.id)
            }
        }
    }

    Component {
        id: links

        PagedList {
            model: page.result.links
            delegate: LinkRow {
                onTapped: page.shell.follow(modelData.kind, modelData.id)
            }
        }
    }

    Component {
        id: lines

        PagedList {
            model: page.result.kind === "today" ? page.result.lines.concat(page.noted) : page.noted.concat(page.result.lines)
            delegate: ResultLine {}
        }
    }
}
