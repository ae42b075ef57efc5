pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// One notice of the clinic: a picture with the words beside or below it, or a heading on a band and
// the words below.
Item {
    id: page

    required property Shell shell
    readonly property NoticeModel notice: shell.notices
    readonly property bool pictured: notice.figure !== "" && !Theme.large
    readonly property bool beside: pictured && !Theme.portrait
    readonly property bool above: pictured && Theme.portrait
    readonly property int pictureHigh: 340 // above the words
    readonly property int bareTop: Theme.large ? Theme.space4 : Theme.space6
    readonly property int side: beside ? 44 : Theme.margin

    Rectangle {
        id: panel

        color: Theme.highContrast && page.pictured ? "#FFFFFF" : Theme.sand
        width: page.beside ? 440 : page.width
        height: page.beside ? page.height : page.above ? page.pictureHigh : page.bareTop + heading.y + heading.height + Theme.space4
        anchors.left: parent.left
        clip: true

        Rectangle {
            visible: Theme.highContrast && !page.pictured
            color: Theme.line
            width: parent.width
            height: Theme.rule
            anchors.bottom: parent.bottom
        }

        Image {
            visible: page.pictured
            source: page.shell.figure(page.notice.figure)
            sourceSize: page.beside ? Qt.size(440, 678) : Qt.size(220, 340)
            anchors.centerIn: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: page.notice.description
        }
    }

    Item {
        id: text

        anchors.left: page.beside ? panel.right : parent.left
        anchors.right: parent.right
        anchors.leftMargin: page.beside ? page.side + 4 : page.side
        anchors.rightMargin: page.side
        y: page.above ? page.pictureHigh + Theme.space5 : page.bareTop
        height: Theme.navTop - y - Theme.space3

        Row {
            id: section

            visible: !Theme.large
            spacing: Theme.space3
            anchors.left: parent.left

            Icon {
                name: page.notice.icon
                size: Theme.iconLabel
                color: Theme.actionText
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "strong"
                color: Theme.actionText
                width: Math.min(implicitWidth, text.width - number.width - Theme.iconLabel - 2 * Theme.space3)
                text: page.notice.title
            }
        }

        Words {
            id: number

            visible: !Theme.large
            role: "label"
            tabular: true
            text: page.notice.numberText
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }

        Words {
            id: heading

            role: "h1Wide"
            text: page.notice.heading
            width: parent.width
            anchors.top: Theme.large ? parent.top : section.bottom
            anchors.topMargin: Theme.large ? 0 : page.pictured ? Theme.space5 : Theme.space3
        }

        PagedList {
            id: paragraphs

            width: parent.width
            anchors.top: heading.bottom
            anchors.topMargin: page.pictured ? Theme.space3 : Theme.space4 + Theme.space5
            anchors.bottom: parent.bottom
            spacing: Theme.space4
            model: page.notice.paragraphs
            saying: page.shell.reader.saying
            delegate: ArticleParagraph { saying: paragraphs.saying }
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
        readonly property bool done: page.notice.last && paragraphs.page + 1 === paragraphs.pages

        kind: "primary"
        icon: done ? "check" : "next"
        iconAfter: !done
        text: done ? page.shell.words.nav_done : page.shell.words.nav_go_on
        y: Theme.navTop
        width: Math.min(text.width - back.width - Theme.space4, Math.max(280, implicitWidth))
        anchors.right: text.right
        onTapped: if (!paragraphs.turn()) page.shell.goOn()
    }
}
