pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Frame
import Kiosk.Models
import Kiosk.Theme

// The home screen at large text: the notice, tools, topics and sources, page by page.
PageFrame {
    id: page

    required property Shell shell
    readonly property NoticeModel notices: shell.notices
    readonly property var noticed: notices.bannerText === "" ? [] : [{ kind: "notices", id: "", icon: notices.bannerIcon, title: notices.bannerText }]
    readonly property var sources: [{ kind: "sources", id: "", icon: "info", title: shell.words.sources_title }]

    heading: shell.words.home_ready
    goOnText: shell.home.canFinish ? shell.words.home_get_code : ""
    goOnIcon: "check"
    onGoOn: shell.getCode()

    PagedList {
        width: parent.width
        height: page.goOnText.length > 0 ? parent.height : page.height - parent.y - Theme.space4
        moreText: page.shell.words.nav_more
        model: page.noticed.concat(page.shell.home.tools, page.shell.home.topics, page.sources)
        delegate: ActionButton {
            required property var modelData

            kind: modelData.kind === "tool" ? "primary" : "secondary"
            icon: modelData.icon
            text: modelData.title
            onTapped: page.shell.follow(modelData.kind, modelData.id)
        }
    }
}
