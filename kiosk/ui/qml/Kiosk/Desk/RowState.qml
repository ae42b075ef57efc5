import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// The end of a row: where the visit stands, and before that whether its answers are urgent.
Column {
    id: column

    required property var line
    required property color front
    required property color frontSoft
    readonly property bool urgent: line.alert === "A"

    IconWord {
        visible: column.line.alertWord !== ""
        icon: column.urgent ? "alert" : "info"
        text: column.line.alertWord
        role: "staffStrong"
        color: column.urgent && column.front === Theme.ink ? Theme.urgent : column.front
        room: column.width
    }

    VisitStatus {
        status: column.line.status
        text: column.line.statusWord
        role: column.line.alertWord ? "staffSmall" : "staff"
        iconSize: column.line.alertWord ? Theme.iconStaffSmall : Theme.iconStaff
        color: column.front
        room: column.width
    }

    Words {
        visible: text !== ""
        width: column.width
        role: "staffSmall"
        tabular: true
        text: column.line.alertWord ? "" : column.line.statusNote
        color: column.frontSoft
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
