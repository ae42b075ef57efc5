pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// One page of an article: a picture and a few sentences.
Item {
    id: page

    required property Shell shell
    readonly property ArticleModel article: shell.article
    readonly property bool hundred: article.hundred >= 0

    Rectangle {
        id: panel

        visible: Theme.full
        color: Theme.pictureGround
        width: Theme.pictureWide
        height: Theme.pictureHigh
        anchors.left: parent.left
        clip: true

        Image {
            visible: !page.hundred
            source: page.shell.figure(page.article.figure)
            sourceSize: Theme.pictureSize
            anchors.centerIn: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: page.article.description
        }

        HundredPeople {
            visible: page.hundred
            count: Math.max(0, page.article.hundred)
            name: page.article.description
            width: Theme.hundredSize.width
            height: Theme.hundredSize.height
            anchors.centerIn: parent
        }
    }

    Item {
        id: text

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.readStart
        anchors.rightMargin: Theme.readEnd
        y: Theme.readTop
        height: Theme.navTop - y

        Signature {
            id: section

            visible: Theme.full
            icon: page.article.icon
            text: page.article.title
        }

        Words {
            visible: Theme.full
            role: "label"
            tabular: true
            text: page.article.pageText
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }

        PageDots {
            id: dots

            visible: Theme.full
            value: page.article.number
            total: page.article.total
            width: parent.width
            anchors.top: section.bottom
            anchors.topMargin: Theme.space3
        }

        Words {
            id: heading

            role: "h1Wide"
            text: page.article.heading
            width: parent.width
            anchors.top: Theme.full ? dots.bottom : parent.top
            anchors.topMargin: Theme.full ? Theme.space5 : 0
        }

        PagedList {
            id: paragraphs

            width: parent.width
            anchors.top: heading.bottom
            anchors.topMargin: Theme.space3
            anchors.bottom: legend.visible ? legend.top : parent.bottom
            anchors.bottomMargin: Theme.space3
            spacing: Theme.space4
            model: page.article.paragraphs
            saying: page.shell.reader.saying
            delegate: ArticleParagraph { saying: paragraphs.saying }
        }

        HundredLegend {
            id: legend

            visible: page.hundred && Theme.full
            shell: page.shell
            count: page.article.hundred
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space5
        }
    }

    NavRow {
        backText: page.shell.words.nav_back
        goOnText: page.shell.words.nav_go_on
        goOnLeast: Theme.goOnShort
        hangs: true
        anchors.left: text.left
        anchors.right: text.right
        onBackTapped: if (!paragraphs.turnBack()) page.shell.goBack()
        onGoOnTapped: if (!paragraphs.turn()) page.shell.goOn()
    }
}
