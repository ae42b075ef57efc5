pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Frame
import Kiosk.Models

// Every answer in words, and a way back to each.
PageFrame {
    id: page

    required property Shell shell
    readonly property CheckModel check: shell.check

    icon: check.icon
    section: check.section
    progressText: check.showing(entries.first + 1, entries.end)
    done: entries.end
    outOf: check.entries.length
    heading: shell.words.check_title
    hint: shell.words.check_hint
    backText: shell.words.nav_back
    goOnText: shell.words.nav_go_on
    onBack: if (!entries.turnBack()) shell.goBack()
    onGoOn: if (!entries.turn()) shell.goOn()

    PagedList {
        id: entries

        anchors.fill: parent
        model: page.check.entries
        saying: page.shell.reader.saying
        delegate: CheckRow {
            id: row

            required property var modelData

            title: row.modelData.title
            answer: row.modelData.answer
            changeText: page.shell.words.check_change
            onTapped: page.shell.change(row.modelData.id)
        }
    }
}
