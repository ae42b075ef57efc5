pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Frame
import Kiosk.Models

// Answers given in another tool: use them here too, or be asked again.
PageFrame {
    id: page

    required property Shell shell
    readonly property CheckModel check: shell.check

    icon: check.icon
    section: check.section
    progressText: check.showing(entries.first + 1, entries.end)
    done: entries.end
    outOf: check.entries.length
    heading: shell.words.offer_title
    hint: shell.words.offer_hint
    backText: shell.words.nav_back
    extraText: shell.words.offer_again
    goOnText: entries.atEnd ? shell.words.offer_use : shell.words.nav_more
    goOnIcon: entries.atEnd ? "check" : "next"
    onBack: if (!entries.turnBack()) shell.goBack()
    onExtra: shell.askAgain()
    onGoOn: if (!entries.turn()) shell.goOn()

    PagedList {
        id: entries

        anchors.fill: parent
        model: page.check.entries
        saying: page.shell.reader.saying
        delegate: ToldRow {
            required property var modelData

            title: modelData.title
            answer: modelData.answer
        }
    }
}
