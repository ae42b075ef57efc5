import QtQuick
import Kiosk.Theme

// One line that was typed or scanned, with a caret that stands still; a long one is drawn smaller.
Item {
    id: box

    property string name // what is asked, for those who do not see it
    property string text
    property string hint
    readonly property bool empty: text === ""
    readonly property bool rightToLeft: /[\u0590-\u08ff]/.test(text)
    readonly property bool caretRight: Theme.mirrored ? !rightToLeft : !empty

    activeFocusOnTab: true
    implicitWidth: 700
    implicitHeight: Theme.target
    Accessible.role: Accessible.EditableText
    Accessible.name: name + " " + text
    Accessible.readOnly: true
    Accessible.focusable: true

    FocusRing {
        control: box
        radius: Theme.radiusRow
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusRow
        color: Theme.surface
        border.width: Theme.strokeControl
        border.color: Theme.action
    }

    Words {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        role: "lead"
        wrapMode: Text.NoWrap
        transformOrigin: Theme.mirrored ? Item.Right : Item.Left
        scale: Math.min(1, (box.width - 2 * Theme.space5) / Math.max(1, implicitWidth))
        text: box.empty ? box.hint : box.text.replace(/ $/, "\u00a0")
        color: box.empty ? Theme.inkSoft : Theme.ink
        Accessible.ignored: true
    }

    // Before the hint, else behind the text, which is most often written from left to right.
    Rectangle {
        readonly property real drawn: line.width * line.scale
        readonly property real start: Theme.mirrored ? line.x + line.width - drawn : line.x

        x: box.caretRight ? start + drawn + Theme.space1 : start - width - Theme.space1
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.space1
        height: line.lineHeight - Theme.space1
        color: Theme.action
    }
}
