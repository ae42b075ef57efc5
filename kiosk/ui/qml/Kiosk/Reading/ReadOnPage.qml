pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// After an article and its quick check: what to read next, and where the article comes from.
PageFrame {
    id: page

    required property Shell shell

    panelColor: Theme.sand
    icon: shell.article.icon
    section: shell.article.title
    heading: shell.words.article_next_title
    hint: shell.words.article_next_note
    backText: shell.words.nav_back
    goOnText: links.atEnd ? shell.words.article_finish : shell.words.nav_more
    goOnIcon: links.atEnd ? "check" : "next"
    onBack: if (!links.turnBack()) shell.goBack()
    onGoOn: if (!links.turn()) shell.goOn()

    PagedList {
        id: links

        anchors.fill: parent
        model: page.shell.article.links
        delegate: LinkRow {
            onTapped: page.shell.follow(modelData.kind, modelData.id)
        }
    }
}
