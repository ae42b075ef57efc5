import QtQuick
import Kiosk.Theme

// What is longer than its place, and moves by finger, wheel and keys.
Flickable {
    id: view

    readonly property real most: Math.max(0, contentHeight - height)

    function scroll(by: real): void { contentY = Math.max(0, Math.min(most, contentY + by)) }

    // Moves no further than needed to show all of an item in it.
    function reveal(item: Item): void {
        const top = item.mapToItem(contentItem, 0, 0).y
        contentY = Math.max(0, Math.min(top - Theme.space4, Math.max(contentY, top + item.height + Theme.space4 - height)))
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Keys.onPressed: event => {
        const ways = {
            [Qt.Key_Up]: -Theme.staffHeading, [Qt.Key_Down]: Theme.staffHeading,
            [Qt.Key_PageUp]: -height, [Qt.Key_PageDown]: height,
            [Qt.Key_Home]: -contentHeight, [Qt.Key_End]: contentHeight
        }
        event.accepted = interactive && most > 0 && event.key in ways
        if (event.accepted)
            scroll(ways[event.key])
    }
}
