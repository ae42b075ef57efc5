import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// Nothing but black, over everything. What wakes it, however clumsy, presses nothing under it.
Rectangle {
    id: page

    required property Shell shell

    color: Theme.dark
    Keys.onPressed: event => {
        event.accepted = true
        page.shell.rest.wake()
    }

    Pressable {
        name: page.shell.words.dark_wake
        byPointer: false
        ringed: false
        focus: true
        anchors.fill: parent
        onTapped: page.shell.rest.wake()
    }

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
        onReleased: page.shell.rest.wake()
        onCanceled: page.shell.rest.wake()
    }
}
