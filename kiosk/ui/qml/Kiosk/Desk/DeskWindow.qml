import QtQuick
import Kiosk.Theme
import Kiosk.Models

// The front desk's own window, for a computer with a mouse and keys.
Window {
    id: window

    required property DeskShell desk
    required property var icons
    required property var colours
    required property real pxPerMm
    required property bool reduceMotion
    property bool highContrast: Application.styleHints.accessibility.contrastPreference === Qt.HighContrast

    width: 1280
    height: 800
    minimumWidth: 900
    minimumHeight: 600
    visible: false
    color: Theme.dock
    title: desk.words.desk_title

    DeskRoom {
        anchors.fill: parent
        focus: true
        desk: window.desk
    }

    Binding { target: Theme; property: "highContrast"; value: window.highContrast }
    Binding { target: Theme; property: "focusByKeys"; value: window.desk.byKeys }
    Binding { target: Theme; property: "windowWidth"; value: window.width }
    Binding { target: Theme; property: "windowHeight"; value: window.height }
    Binding { target: Theme; property: "pxPerMm"; value: window.pxPerMm }
    Binding { target: Theme; property: "pressLeast"; value: 0 } // a mouse does not tremble
    Binding { target: Theme; property: "reduceMotion"; value: window.reduceMotion }
    Binding { target: Theme; property: "icons"; value: window.icons }
    Binding { target: Theme; property: "clinic"; value: window.colours }
}
