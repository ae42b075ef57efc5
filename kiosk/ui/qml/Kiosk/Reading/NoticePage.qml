pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// One notice of the clinic: a picture with the words beside or below it, or a heading on a band and
// the words below.
Item {
    id: page

    required property Shell shell
    readonly property NoticeModel notice: shell.notices
    readonly property bool pictured: notice.figure !== "" && Theme.full

    Band {
        id: panel

        across: true
        edged: Theme.highContrast && !page.pictured
        color: page.pictured ? Theme.pictureGround : Theme.sand
        width: page.pictured ? Theme.pictureWide : page.width
        height: page.pictured ? Theme.pictureHigh : Theme.panelTop + heading.y + heading.height + Theme.space4
        clip: true

        Image {
            visible: page.pictured
            source: page.shell.figure(page.notice.figure)
            sourceSize: Theme.pictureSize
            anchors.centerIn: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: page.notice.description
        }
    }

    Item {
        id: text

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: page.pictured ? Theme.readStart : Theme.margin
        anchors.rightMargin: page.pictured ? Theme.readEnd : Theme.margin
        y: page.pictured ? Theme.readTop : Theme.panelTop
        height: Theme.navTop - y - Theme.space3

        Signature {
            id: section

            visible: Theme.full
            icon: page.notice.icon
            text: page.notice.title
            room: text.width - number.width - Theme.space3
        }

        Words {
            id: number

            visible: Theme.full
            role: "label"
            tabular: true
            text: page.notice.numberText
            anchors.right: parent.right
            anchors.verticalCenter: section.verticalCenter
        }

        Words {
            id: heading

            readonly property int gap: page.pictured ? Theme.space5 : Theme.space3

            role: "h1Wide"
            text: page.notice.heading
            width: parent.width
            anchors.top: Theme.full ? section.bottom : parent.top
            anchors.topMargin: Theme.full ? gap : 0
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

    NavRow {
        readonly property bool done: page.notice.last && paragraphs.atEnd

        backText: page.shell.words.nav_back
        goOnText: done ? page.shell.words.nav_done : page.shell.words.nav_go_on
        goOnIcon: done ? "check" : "next"
        goOnLeast: Theme.goOnShort
        hangs: true
        anchors.left: text.left
        anchors.right: text.right
        onBackTapped: if (!paragraphs.turnBack()) page.shell.goBack()
        onGoOnTapped: if (!paragraphs.turn()) page.shell.goOn()
    }
}
