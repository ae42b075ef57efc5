import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// Lines of any height, as many to a page as fit. Nothing scrolls: what does not fit is on the
// next page, behind the page's own Continue (`turn`) or a "more" button of the list.
Item {
    id: list

    property alias model: repeater.model
    property alias delegate: repeater.delegate
    property int spacing: Theme.minGap
    property int topOffset: 0
    property string moreText // empty: the list has no button of its own
    property string saying // what is being read aloud: the list turns on to it
    property int page: 0
    property int pages: 1
    property int first: 0
    property int end: 0

    // One page on; false at the last.
    function turn(): bool {
        if (page + 1 >= pages)
            return false
        page += 1
        return true
    }

    // One page back; false at the first.
    function turnBack(): bool {
        if (page === 0)
            return false
        page -= 1
        return true
    }

    function arrange(): void {
        const space = height - topOffset
        if (space <= 0 || repeater.count === 0)
            return
        let starts = fit(space)
        if (starts.length > 1 && moreText.length > 0)
            starts = fit(space - Theme.target - spacing)
        pages = starts.length
        page = Math.min(page, pages - 1)
        first = starts[page]
        end = page + 1 < pages ? starts[page + 1] : repeater.count
        let y = topOffset
        for (let n = 0; n < repeater.count; ++n) {
            const item = repeater.itemAt(n)
            if (!item)
                continue
            item.visible = n >= first && n < end
            item.y = y
            if (item.visible)
                y += item.height + spacing
        }
    }

    // The index that each page starts with.
    function fit(room: real): var {
        const starts = [0]
        let used = 0
        for (let n = 0; n < repeater.count; ++n) {
            const item = repeater.itemAt(n)
            const height = item?.height ?? 0
            // A lead is never the last line of a page.
            const next = (item as ResultLine)?.keepsNext ? spacing + (repeater.itemAt(n + 1)?.height ?? 0) : 0
            if (used > 0 && used + height + next > room) {
                starts.push(n)
                used = 0
            }
            used += height + spacing
        }
        return starts
    }

    // Only on: whoever has turned further than the voice is not turned back.
    function follow(): void {
        if (saying === "")
            return
        for (let n = end; n < repeater.count; ++n)
            while (model[n].plain === saying && n >= end && turn()) {}
    }

    onSayingChanged: follow()
    onPageChanged: arrange()
    onHeightChanged: arrange()

    Repeater {
        id: repeater

        onItemAdded: (index, item) => {
            item.width = Qt.binding(() => list.width)
            item.heightChanged.connect(list.arrange)
            list.arrange()
        }
        onItemRemoved: list.arrange()
    }

    ActionButton {
        visible: list.moreText.length > 0 && list.pages > 1
        kind: "secondary"
        icon: "plus"
        text: list.moreText
        width: list.width
        anchors.bottom: parent.bottom
        onTapped: list.page = (list.page + 1) % list.pages
    }
}
