pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// The articles of the home screen, under the clinic's notice or a heading. A link to the sources
// stands beside that, or, at larger text, is one more tile.
Item {
    id: topics

    required property Shell shell
    readonly property bool beside: Theme.textScale === 1
    readonly property bool noticed: shell.notices.bannerText !== ""
    readonly property int headingTop: Theme.space5 - 6 // on a line with the one of the tools, in landscape
    readonly property var sources: ({ kind: "sources", id: "", icon: "info", title: shell.words.sources_title })

    Item {
        id: head

        width: parent.width
        height: Math.max(topics.noticed ? banner.implicitHeight : heading.height, Theme.portrait && !topics.beside ? 0 : link.implicitHeight)

        Words {
            id: heading

            visible: !topics.noticed
            role: "h1"
            text: topics.shell.words.home_learn
            anchors.left: parent.left
            anchors.right: topics.beside ? link.left : parent.right
            anchors.rightMargin: topics.beside ? tiles.gap : 0
            y: Math.min(topics.headingTop, head.height - height)
        }

        NoticeBanner {
            id: banner

            visible: topics.noticed
            icon: topics.shell.notices.bannerIcon
            text: topics.shell.notices.bannerText
            height: parent.height
            anchors.left: parent.left
            anchors.right: heading.right
            onTapped: topics.shell.follow("notices", "")
        }

        QuietLink {
            id: link

            visible: topics.beside
            icon: topics.sources.icon
            text: topics.sources.title
            height: parent.height
            anchors.right: parent.right
            onTapped: topics.shell.follow(topics.sources.kind, topics.sources.id)
        }
    }

    TopicTiles {
        id: tiles

        entries: topics.beside ? topics.shell.home.topics : topics.shell.home.topics.concat([topics.sources])
        moreText: topics.shell.words.nav_more
        width: parent.width
        anchors.top: head.bottom
        anchors.topMargin: gap
        anchors.bottom: parent.bottom
        onTapped: entry => topics.shell.follow(entry.kind, entry.id)
    }
}
