import QtQuick
import Kiosk.Controls
import Kiosk.Models

// Reads this page and those after it aloud, until it is tapped again. Where nothing can read, it
// is not there.
BarButton {
    id: button

    required property Shell shell
    readonly property Reader reader: shell.reader

    icon: "speaker"
    text: reader.on ? shell.words.bar_reading : shell.words.bar_read_aloud
    on: reader.on
    onTapped: shell.readAloud()
}
