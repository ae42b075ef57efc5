import QtQuick
import Kiosk.Desk
import Kiosk.Models

// For staff: the front desk on the patients' screen, in the whole window.
FocusScope {
    id: page

    required property Shell shell

    focus: true

    DeskRoom {
        anchors.fill: parent
        focus: true
        desk: page.shell.desk as DeskShell
    }
}
