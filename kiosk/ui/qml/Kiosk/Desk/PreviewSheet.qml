pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// Both pages as they will be printed: side by side, or one at a time where it is narrow.
StaffSheet {
    id: sheet

    required property OpenVisitModel visit
    required property var words
    readonly property var pages: visit.previews
    readonly property bool facing: width >= Theme.staffWide || width > height
    property int turned: 0

    open: visit.previewOpen
    title: words.preview_title.replace("{code}", visit.code)
    first: close
    panelWidth: width
    panelHeight: height
    onOpenChanged: turned = 0
    onDismissed: visit.closePreview()
    beside: [
        StaffButton {
            visible: !sheet.facing && sheet.pages.length > 1
            icon: "swap"
            text: sheet.words.preview_other
            onTapped: sheet.turned = 1 - sheet.turned
        },
        StaffButton {
            id: close

            icon: "close"
            text: sheet.words.preview_close
            onTapped: sheet.visit.closePreview()
        },
        StaffButton {
            kind: "primary"
            icon: "print"
            enabled: sheet.visit.canPrint
            text: sheet.visit.printLabel
            hint: sheet.words.visit_print_keys
            onTapped: sheet.visit.print("both")
        }
    ]

    Row {
        id: board

        readonly property int count: sheet.facing ? sheet.pages.length : Math.min(1, sheet.pages.length)

        width: parent.width
        height: parent.height
        spacing: Theme.space5

        Repeater {
            model: sheet.facing ? sheet.pages : sheet.pages.slice(sheet.turned, sheet.turned + 1)

            Column {
                id: page

                required property var modelData
                readonly property bool drawn: picture.status === Image.Ready // it is read in by and by

                width: (board.width - (board.count - 1) * board.spacing) / board.count
                spacing: Theme.space2

                Words {
                    id: label

                    width: parent.width
                    role: "staffStrong"
                    text: page.modelData.label
                    horizontalAlignment: Text.AlignHCenter
                }

                Rectangle {
                    readonly property real share: Math.min((page.width - 2 * Theme.strokeHairline) / page.modelData.wide, (board.height - label.height - Theme.space3 - 2 * Theme.strokeHairline) / page.modelData.tall)

                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.round(page.modelData.wide * share) + 2 * Theme.strokeHairline
                    height: Math.round(page.modelData.tall * share) + 2 * Theme.strokeHairline
                    color: Theme.surface
                    border.width: Theme.strokeHairline
                    border.color: Theme.line

                    Image {
                        id: picture

                        anchors.fill: parent
                        anchors.margins: Theme.strokeHairline
                        source: page.modelData.source
                        sourceSize { width: width; height: height }
                        cache: false
                        retainWhileLoading: true
                        Accessible.role: Accessible.Graphic
                        Accessible.name: page.modelData.label
                    }
                }
            }
        }
    }
}
