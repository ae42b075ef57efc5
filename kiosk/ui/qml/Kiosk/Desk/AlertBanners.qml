pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The alerts that stand open, the oldest first: two in full, the rest as a number.
Cutout {
    id: banners

    required property DeskShell desk
    property int most: 2
    readonly property var urgent: desk.alerts.urgent

    implicitHeight: column.height
    ground: Theme.dock
    view: flick

    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: column.height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            width: banners.width
            spacing: Theme.staffGap

            Repeater {
                model: banners.urgent.slice(0, banners.most)

                AlertBanner {
                    required property var modelData

                    width: column.width
                    alert: modelData
                    words: banners.desk.words
                    onOpened: {
                        banners.desk.showVisits()
                        banners.desk.alerts.open(modelData.id)
                    }
                    onTaken: banners.desk.alerts.acknowledge(modelData.id)
                }
            }

            IconWord {
                visible: banners.urgent.length > banners.most
                icon: "alert"
                text: banners.desk.words.desk_alerts_more.replace("{count}", String(banners.urgent.length - banners.most))
                role: "staffStrong"
                color: Theme.urgent
            }
        }
    }

    ScrollThumb {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        view: flick
    }
}
