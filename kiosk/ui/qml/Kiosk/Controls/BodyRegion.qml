pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// One place of the body map: its outline and, once marked, its number. Touch is decided by the map.
Pressable {
    id: region

    required property string path
    required property point origin // of this item on the drawing, in drawing units
    required property point badge // in drawing units
    required property real unit // px per drawing unit
    property int number: 0 // 0: not marked
    property bool active: false
    property bool touched: false
    readonly property bool focusShown: activeFocus && Theme.focusByKeys
    readonly property color skin: touched ? Theme.markTint : Theme.bodyFill
    readonly property real badgeSize: Math.min(Theme.badge, 50 * unit)

    role: Accessible.CheckBox
    checkable: true
    checked: number > 0
    byPointer: false
    ringed: false
    z: Math.max(focusShown ? 3 : 0, checked ? 2 : 0)

    component Outline: ShapePath {
        id: outline

        property real pen
        property color ink
        property color fill: Theme.clear

        scale: Qt.size(region.unit, region.unit)
        strokeColor: ink
        strokeWidth: pen
        fillColor: fill
        joinStyle: ShapePath.RoundJoin
        PathSvg { path: region.path }
    }

    Shape {
        x: -region.origin.x * region.unit
        y: -region.origin.y * region.unit

        Outline {
            pen: region.focusShown ? 2 * (Theme.strokeFocusGap + Theme.strokeFocusRing) : -1
            ink: region.focusShown ? Theme.focusRing : Theme.clear
        }

        Outline {
            pen: region.focusShown ? 2 * Theme.strokeFocusGap : -1
            ink: region.focusShown ? Theme.focusGap : Theme.clear
        }

        Outline {
            pen: Theme.strokeBody
            ink: region.checked ? Theme.mark : Theme.bodyLine
            fill: region.checked ? Theme.mark : region.skin
        }
    }

    Rectangle {
        anchors.centerIn: disc
        visible: region.active && region.checked
        width: region.badgeSize + 2 * (Theme.space3 - Theme.strokeHairline)
        height: width
        radius: width / 2
        color: Theme.mark
        border.width: Theme.strokeControl
        border.color: Theme.onMark
    }

    Rectangle {
        id: disc

        x: (region.badge.x - region.origin.x) * region.unit - width / 2
        y: (region.badge.y - region.origin.y) * region.unit - height / 2
        visible: region.checked
        width: region.badgeSize
        height: width
        radius: width / 2
        color: Theme.onMark
        border.width: Theme.strokeControl // so that it stands out where it is wider than an arm
        border.color: Theme.mark

        Words {
            anchors.centerIn: parent
            role: "strong"
            tabular: true
            font.pixelSize: parent.width * 0.64
            font.weight: Font.Bold
            lineHeight: parent.width
            text: region.number
            color: Theme.mark
            Accessible.ignored: true
        }
    }
}
