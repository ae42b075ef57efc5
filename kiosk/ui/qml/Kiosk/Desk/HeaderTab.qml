import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One of the desk's two views, on the bar along the top. The one that is open is filled.
Pressable {
    id: tab

    property string icon
    property string text
    readonly property color front: face.front

    name: text
    role: Accessible.PageTab
    checkable: true
    dress: "bar"
    checkedDress: "open"
    radius: Theme.radiusStaff
    implicitWidth: Math.ceil(words.width + 2 * Theme.space4)
    implicitHeight: Theme.staffTarget

    Rectangle {
        anchors.fill: parent
        radius: tab.radius
        color: tab.face.fill
        border.width: tab.checked && Theme.highContrast ? Theme.strokeSelected : 0
        border.color: Theme.action
    }

    IconWord {
        id: words

        anchors.centerIn: parent
        icon: tab.icon
        text: tab.text
        color: tab.front
        role: "staffButton"
        Accessible.ignored: true
    }
}
