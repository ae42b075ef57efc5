import QtQuick
import Kiosk.Theme

// The pick-up code, as big as the card allows. Codes never mirror.
Rectangle {
    id: card

    property string title
    property string code
    property string note
    readonly property real room: width - 2 * Theme.space6

    implicitWidth: 726
    implicitHeight: column.height + 2 * Theme.space8
    radius: Theme.radiusCode
    color: Theme.surface
    border.width: Theme.strokeSelected
    border.color: Theme.actionText

    Column {
        id: column

        anchors.centerIn: parent
        width: card.room
        spacing: Theme.space4

        Words {
            width: parent.width
            role: "button"
            text: card.title
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            role: "code"
            tabular: true
            text: card.code
            color: Theme.actionText
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.textSize("body")
            Accessible.name: card.code.split("").join(" ")
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: card.note
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
