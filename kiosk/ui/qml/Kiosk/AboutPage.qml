pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// What stands behind something: a factor of a result, or the sources of what is told.
PageFrame {
    id: page

    required property Shell shell
    readonly property AboutModel about: shell.about
    readonly property bool more: lines.page + 1 < lines.pages

    icon: about.icon
    section: about.section
    heading: about.heading
    hint: about.hint
    backText: shell.words.nav_back
    goOnText: more ? shell.words.nav_more : about.read !== "" ? shell.words.result_read_on : shell.words.nav_done
    goOnIcon: more || about.read !== "" ? "next" : "check"
    onBack: if (!lines.turnBack()) shell.goBack()
    onGoOn: {
        if (lines.turn())
            return
        if (about.read !== "")
            shell.openArticle(about.read)
        else
            shell.goOn()
    }

    PagedList {
        id: lines

        anchors.fill: parent
        model: Theme.large ? [{ lead: false, quiet: true, text: page.about.hint }].concat(page.about.lines) : page.about.lines
        delegate: ResultLine {}
    }
}
