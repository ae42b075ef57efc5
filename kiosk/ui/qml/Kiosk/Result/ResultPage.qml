pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// One part of a result: what to bring up today, what was marked, first steps, the pattern, or
// where to go from here.
PageFrame {
    id: page

    required property Shell shell
    readonly property ResultModel result: shell.result
    readonly property PagedList list: parts.item as PagedList
    // At large text the panel holds the heading alone, and what must be said stands before the rows.
    readonly property var note: result.note === "" ? [] : [{ lead: false, quiet: true, text: result.note }]
    readonly property var noted: Theme.full ? [] : note
    readonly property bool ends: result.last && (list?.atEnd ?? false)
    readonly property string endText: Theme.full ? shell.words.result_get_code : shell.words.nav_done
    readonly property bool tally: result.kind === "tally"
    readonly property string tallyHint: Theme.band ? result.note : "" // else it stands under the dots
    readonly property bool rows: ["tally", "listed"].includes(result.kind)

    panelWidth: tally ? Theme.panelTally : Theme.panelWidth
    mainMargin: rows ? Theme.rowsMargin : Theme.margin
    icon: result.icon
    section: result.section
    heading: result.title
    hint: tally ? tallyHint : result.note
    backText: shell.words.nav_back
    goOnText: ends ? endText : shell.words.nav_go_on
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
        sourceComponent: ({ tally: factors, listed: factors, next: links })[page.result.kind] ?? lines
    }

    Component {
        id: factors

        PagedList {
            spacing: -Theme.strokeHairline
            topOffset: Theme.rowsTop
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
