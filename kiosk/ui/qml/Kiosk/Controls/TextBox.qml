import QtQuick
import Kiosk.Theme

// What was written so far, with a caret that stands still. The keyboard's page changes the text.
Rectangle {
    id: box

    property string text
    property string hint
    property string count // "12 of 120"
    property string name
    readonly property bool empty: text === ""
    readonly property real pad: Theme.space5
    readonly property bool rightToLeft: /[\u0590-\u08ff]/.test(text)

    // Where the caret stands: before the hint, else at the end of the last line.
    function caretFrom(lineWidth: real, room: real): real {
        if (empty)
            return Theme.mirrored ? room + Theme.space1 : -Theme.space2
        if (!Theme.mirrored)
            return lineWidth + Theme.strokeHairline
        return rightToLeft ? room - lineWidth - Theme.space2 : room + Theme.strokeHairline
    }

    implicitWidth: 700
    implicitHeight: Math.max(Theme.target, words.height + (count ? counter.height : 0) + 2 * Theme.space4)
    radius: Theme.radiusRow
    color: Theme.surface
    border.width: Theme.strokeControl
    border.color: Theme.action
    Accessible.role: Accessible.EditableText
    Accessible.name: name + " " + text
    Accessible.readOnly: true

    Words {
        id: words

        property real caretX: 0
        property real caretY: 0

        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: box.pad; rightMargin: box.pad; topMargin: Theme.space4 }
        role: "lead"
        text: box.empty ? box.hint : box.text.replace(/ $/, "\u00a0")
        color: box.empty ? Theme.inkSoft : Theme.ink
        onLineLaidOut: line => {
            if (!line.isLast)
                return
            caretX = line.implicitWidth
            caretY = line.y
        }
        Accessible.ignored: true

        Rectangle {
            x: box.caretFrom(words.caretX, parent.width)
            y: words.caretY + words.topPadding
            width: Theme.space1
            height: words.lineHeight - Theme.space1
            color: Theme.action
        }
    }

    Words {
        id: counter

        anchors { right: parent.right; bottom: parent.bottom; rightMargin: box.pad; bottomMargin: Theme.space2 }
        visible: text !== ""
        tabular: true
        text: box.count
        color: Theme.inkSoft
    }
}
