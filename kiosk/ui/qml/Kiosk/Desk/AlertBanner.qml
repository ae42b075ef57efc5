import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Urgent answers that nobody has taken care of: what, what to do, and the two ways on.
Rectangle {
    id: banner

    required property var alert // as DeskShell.alerts gives it
    required property var words
    readonly property bool wide: width >= Theme.staffWide - 2 * Theme.space5
    readonly property real textX: block.width + Theme.space4

    signal opened
    signal taken

    implicitHeight: (wide ? Math.max(said.height, buttons.height) : said.height + Theme.staffGap + buttons.height) + 2 * Theme.space3
    radius: Theme.radiusStaffPanel
    color: Theme.urgentTint
    border.width: Theme.strokeControl
    border.color: Theme.urgent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [alert.title, alert.text, alert.action].filter(part => part).join(" ")

    // Rounded all over, then made square at the inner side: see SegmentHalf.
    Rectangle {
        id: block

        width: banner.wide ? Theme.staffAlert : Theme.staffTarget
        height: parent.height
        radius: banner.radius
        color: Theme.urgent

        Rectangle {
            x: parent.width - width
            width: parent.radius
            height: parent.height
            color: Theme.urgent
        }

        Icon {
            anchors.centerIn: parent
            name: "alert"
            size: banner.wide ? Theme.iconBar : Theme.iconTick
            color: Theme.onUrgent
        }
    }

    Column {
        id: said

        x: banner.textX
        y: banner.wide ? (parent.height - height) / 2 : Theme.space3
        width: (banner.wide ? buttons.x : parent.width) - x - Theme.space4

        Words {
            width: parent.width
            role: "staffStrong"
            tabular: true
            text: banner.alert.title
            color: Theme.urgent
            font.weight: Font.Bold
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staff"
            text: banner.alert.text
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: "staffStrong"
            text: banner.alert.action
        }
    }

    Row {
        id: buttons

        x: banner.wide ? parent.width - width - Theme.space4 : banner.textX
        y: banner.wide ? (parent.height - height) / 2 : said.y + said.height + Theme.staffGap
        spacing: Theme.staffGap

        StaffButton {
            visible: banner.alert.openable
            kind: "urgentPlain"
            text: banner.words.desk_alert_open
            hint: banner.alert.title
            onTapped: banner.opened()
        }

        StaffButton {
            kind: "urgent"
            icon: "check"
            text: banner.words.desk_alert_take
            hint: banner.alert.title
            onTapped: banner.taken()
        }
    }
}
