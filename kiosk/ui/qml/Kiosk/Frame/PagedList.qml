import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import "pages.mjs" as Pages

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
    readonly property bool atEnd: page + 1 >= pages
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
        const more = moreText ? Theme.target + spacing : 0
        const starts = Pages.starts(heights(), keepers(), spacing, height - topOffset, more)
        if (starts.length === 0)
            return
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

    function lines(): var { return Array.from({ length: repeater.count }, (_, n) => repeater.itemAt(n)) }
    function heights(): var { return lines().map(line => line?.height ?? 0) }
    // A lead is never the last line of a page.
    function keepers(): var { return lines().map(line => (line as ResultLine)?.keepsNext ?? false) }

    // Only on: whoever has turned further than the voice is not turned back.
    function follow(): void {
        if (saying === "")
            return
        for (let n = end; n < repeater.count; ++n)
            if (model[n].plain === saying)
                turnTo(n)
    }

    function turnTo(line: int): void {
        while (line >= end)
            if (!turn())
                return
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
