import QtQuick
import Kiosk.Controls
import Kiosk.Models
import Kiosk.Theme

// Whose kiosk this is: the logo, and the name beside it or, under a wide one, below.
// What has no room is not there: first the logo, then the name.
Grid {
    id: head

    required property Shell shell
    required property real room // from top to bottom
    required property real logoRoom // the same for what can be done without: the logo, a second line
    readonly property bool named: shell.clinicName !== "" && room >= name.lineHeight
    readonly property bool below: named && probe.implicitWidth > width / 3
    readonly property real shape: probe.implicitWidth / Math.max(1, probe.implicitHeight)
    readonly property real tallest: Math.min(Theme.logoHeight, Theme.logoWidth / shape)
    readonly property real tall: Math.min(tallest, logoRoom - 2 * plate - (below ? name.lineHeight + rowSpacing : 0))
    readonly property bool drawn: probe.status === Image.Ready && tall >= Math.min(tallest, Theme.logoLeast)
    readonly property real besideName: below ? 0 : logo.implicitWidth + 2 * plate + columnSpacing
    readonly property int plate: Theme.highContrast ? Theme.space2 : 0 // as pictures do, the logo sits on white

    columns: below ? 1 : 2
    columnSpacing: Theme.space4
    rowSpacing: Theme.space2
    verticalItemAlignment: Grid.AlignVCenter
    visible: named || drawn

    // Tells its shape; what is shown is then drawn in the size it has, which scaling would blur.
    Image {
        id: probe

        visible: false
        source: head.shell.clinicLogo
        sourceSize.height: Theme.logoHeight
    }

    Rectangle {
        visible: head.drawn
        color: Theme.logoGround
        radius: Theme.radiusRow
        width: logo.implicitWidth + 2 * head.plate
        height: logo.implicitHeight + 2 * head.plate

        Image {
            id: logo

            source: head.drawn ? head.shell.clinicLogo : ""
            sourceSize.height: Math.round(head.tall)
            anchors.centerIn: parent
            Accessible.role: Accessible.Graphic
            Accessible.name: head.shell.clinicName
            Accessible.ignored: !head.named
        }
    }

    Words {
        id: name

        visible: head.named
        role: "label"
        width: head.width - (head.drawn ? head.besideName : 0)
        font.pixelSize: Math.min(Theme.textSize(role), Theme.clinicCap)
        lineHeight: Math.round(font.pixelSize * 1.25)
        maximumLineCount: head.logoRoom < 2 * lineHeight || head.drawn && head.below ? 1 : 2
        elide: Text.ElideRight
        text: head.shell.clinicName
    }
}
