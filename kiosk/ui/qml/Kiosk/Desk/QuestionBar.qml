import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One question: how long a look at it takes, and how many visits ended on it.
Item {
    id: row

    required property var question // { label, share, time, known, stopped, word, name }
    required property var columns // { bar, stopped }: where they begin

    implicitHeight: Theme.staffHeading
    Accessible.role: Accessible.ListItem
    Accessible.name: question.name

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: row.columns.bar - Theme.space4
        role: "staff"
        text: row.question.label
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Rectangle {
        id: bar

        x: row.columns.bar
        anchors.verticalCenter: parent.verticalCenter
        visible: row.question.known
        width: Math.max(Theme.strokeHairline, Math.round((row.columns.stopped - x - Theme.target * 0.6) * row.question.share))
        height: Theme.space4 + Theme.space1
        color: Theme.action
    }

    Words {
        x: row.question.known ? bar.x + bar.width + Theme.space2 : row.columns.bar
        anchors.verticalCenter: parent.verticalCenter
        role: row.question.known ? "staff" : "staffSmall"
        tabular: true
        text: row.question.time
        color: row.question.known ? Theme.ink : Theme.inkSoft
        Accessible.ignored: true
    }

    Words {
        id: stopped

        x: row.columns.stopped
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.space6
        role: row.question.word ? "staffStrong" : "staff"
        tabular: true
        text: row.question.stopped
        Accessible.ignored: true
    }

    Rectangle {
        anchors { left: stopped.right; verticalCenter: parent.verticalCenter }
        visible: row.question.word !== ""
        width: word.width + 2 * Theme.space2
        height: word.height + Theme.space1
        radius: Theme.radiusStaff
        color: Theme.highlight

        Words {
            id: word

            anchors.centerIn: parent
            role: "staffSmall"
            text: row.question.word
            color: Theme.onHighlight
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.divider
    }
}
