pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// One page of an article: a picture and a few sentences.
Item {
    id: page

    required property Shell shell
    readonly property ArticleModel article: shell.article
    readonly property bool hundred: article.hundred >= 0
    readonly property int side: Theme.large ? Theme.margin : 44

    Rectangle {
        id: panel

        visible: !Theme.large
        color: Theme.highContrast ? "#FFFFFF" : Theme.sand
        width: Theme.portrait ? page.width : 440
        height: Theme.portrait ? 340 : page.height
        anchors.left: parent.left
        clip: true

        Image {
            visible: !page.hundred
            source: page.shell.figure(page.article.figure)
            sourceSize: Theme.portrait ? Qt.size(220, 340) : Qt.size(440, 678)
            anchors.centerIn: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: page.article.description
        }

        HundredPeople {
            visible: page.hundred
            count: Math.max(0, page.article.hundred)
            name: page.article.description
            width: Theme.portrait ? 400 : 392
            height: Theme.portrait ? 324 : 520
            anchors.centerIn: parent
        }
    }

    Item {
        id: text

        anchors.left: Theme.portrait || Theme.large ? parent.left : panel.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.portrait ? Theme.margin : page.side + 4
        anchors.rightMargin: Theme.portrait ? Theme.margin : page.side
        y: Theme.portrait && !Theme.large ? panel.height + Theme.space5 : Theme.space6
        height: Theme.navTop - y

        Row {
            id: section

            visible: !Theme.large
            spacing: Theme.space3
            anchors.left: parent.left

            Icon {
                name: page.article.icon
                size: Theme.iconLabel
                color: Theme.actionText
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "strong"
                color: Theme.actionText
                text: page.article.title
            }
        }

        Words {
            visible: !Theme.large
            role: "label"
            tabular: true
            text: page.article.pageText
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }

        PageDots {
            id: dots

            visible: !Theme.large
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
            anchors.top: Theme.large ? parent.top : dots.bottom
            anchors.topMargin: Theme.large ? 0 : Theme.space5
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

            visible: page.hundred && !Theme.large
            shell: page.shell
            count: page.article.hundred
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space5
        }
    }

    ActionButton {
        id: back

        kind: "secondary"
        icon: "back"
        text: page.shell.words.nav_back
        y: Theme.navTop
        anchors.left: text.left
        onTapped: if (!paragraphs.turnBack()) page.shell.goBack()
    }

    ActionButton {
        kind: "primary"
        icon: "next"
        iconAfter: true
        text: page.shell.words.nav_go_on
        y: Theme.navTop
        width: Math.min(text.width - back.width - Theme.space4, Math.max(280, implicitWidth))
        anchors.right: text.right
        onTapped: if (!paragraphs.turn()) page.shell.goOn()
    }
}
