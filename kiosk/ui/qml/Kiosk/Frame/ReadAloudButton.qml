import QtQuick
import Kiosk.Controls
import Kiosk.Models

// Reads this page and those after it aloud, until it is tapped again. Where nothing can read, it
// is not there. It has room for either word, so that its neighbours stay where they are.
BarButton {
    id: button

    required property Shell shell
    readonly property Reader reader: shell.reader
    readonly property var words: [shell.words.bar_read_aloud, shell.words.bar_reading]

    icon: "speaker"
    text: words[reader.on ? 1 : 0]
    on: reader.on
    width: Math.max(implicitWidth, other.implicitWidth)
    onTapped: shell.readAloud()

    BarButton {
        id: other

        visible: false
        text: button.words[button.reader.on ? 0 : 1]
    }
}
