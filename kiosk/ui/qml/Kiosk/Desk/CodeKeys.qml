import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Our own keyboard for the search, along the bottom of the kiosk's screen, which has no other.
FocusScope {
    id: strip

    required property var words

    signal typed(string text)
    signal erased

    implicitHeight: keys.height + 2 * Theme.space4

    Rectangle {
        anchors.fill: parent
        color: Theme.dock

        Rectangle {
            width: parent.width
            height: Theme.strokeHairline
            color: Theme.line
        }
    }

    MouseArea {
        anchors.fill: parent
    }

    SlipKeys {
        id: keys

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.space4 }
        height: implicitHeight
        layout: strip.words.visits_keys_rows.split(" ")
        beside: !Theme.portrait
        spaceText: strip.words.visits_keys_space
        eraseName: strip.words.visits_keys_erase
        onTyped: text => strip.typed(text)
        onErased: strip.erased()
    }
}
