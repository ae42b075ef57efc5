pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Two columns of tiles, as many as fit; the others are behind a "more" tile in the last place.
Item {
    id: tiles

    property var entries: [] // [{ kind, id, icon, title }]
    property string moreText
    property int page: 0
    readonly property int gap: Theme.homeGap
    readonly property real tileWidth: (width - gap) / 2
    readonly property real tallest: most()
    readonly property int wanted: Math.ceil(entries.length / 2)
    readonly property int rows: Math.max(1, Math.min(wanted, Math.floor((height + gap) / (tallest + gap))))
    readonly property real tileHeight: Math.max(tallest, Math.min(Theme.tile, (height + gap) / rows - gap))
    readonly property bool paged: rows < wanted
    readonly property int each: paged ? 2 * rows - 1 : entries.length
    readonly property int pages: Math.ceil(entries.length / Math.max(1, each))

    signal tapped(entry: var)

    function most(): real {
        let found = Theme.target
        for (let n = 0; n < all.count; ++n)
            found = Math.max(found, (all.itemAt(n) as Item)?.implicitHeight ?? 0)
        return found
    }

    function across(place: int): real {
        return (place % 2 === 1) !== Theme.mirrored ? tileWidth + gap : 0
    }

    function down(place: int): real {
        return Math.floor(place / 2) * (tileHeight + gap)
    }

    onPagesChanged: page = 0

    Repeater {
        id: all

        model: tiles.entries

        TopicTile {
            required property int index
            required property var modelData
            readonly property int place: index - tiles.page * tiles.each

            visible: place >= 0 && place < tiles.each
            icon: modelData.icon
            title: modelData.title
            x: tiles.across(place)
            y: tiles.down(place)
            width: tiles.tileWidth
            height: tiles.tileHeight
            onTapped: tiles.tapped(modelData)
        }
    }

    TopicTile {
        visible: tiles.paged
        icon: "plus"
        title: tiles.moreText
        x: tiles.across(tiles.each)
        y: tiles.down(tiles.each)
        width: tiles.tileWidth
        height: tiles.tileHeight
        onTapped: tiles.page = (tiles.page + 1) % tiles.pages
    }
}
