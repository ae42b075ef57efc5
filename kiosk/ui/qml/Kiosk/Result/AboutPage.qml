pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// What stands behind something: a factor of a result, or the sources of what is told.
PageFrame {
    id: page

    required property Shell shell
    readonly property AboutModel about: shell.about
    readonly property bool leads: about.read !== "" // on to an article
    readonly property string endText: leads ? shell.words.result_read_on : shell.words.nav_done
    readonly property string endIcon: leads ? "next" : "check"

    icon: about.icon
    section: about.section
    heading: about.heading
    hint: about.hint
    backText: shell.words.nav_back
    goOnText: lines.atEnd ? endText : shell.words.nav_more
    goOnIcon: lines.atEnd ? endIcon : "next"
    onBack: if (!lines.turnBack()) shell.goBack()
    onGoOn: {
        if (lines.turn())
            return
        if (leads)
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
