pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.Controls
import Kiosk.Models

// The home screen at large text: tools, then topics, page by page.
PageFrame {
    id: page

    required property Shell shell

    heading: shell.words.home_ready
    goOnText: shell.home.canFinish ? shell.words.home_get_code : ""
    goOnIcon: "check"
    onGoOn: shell.getCode()

    PagedList {
        width: parent.width
        height: page.goOnText.length > 0 ? parent.height : page.height - parent.y - Theme.space4
        moreText: page.shell.words.nav_more
        model: page.shell.home.tools.concat(page.shell.home.topics)
        delegate: ActionButton {
            required property var modelData

            kind: modelData.isTool ? "primary" : "secondary"
            icon: modelData.icon
            text: modelData.title
            onTapped: modelData.isTool ? page.shell.openTool(modelData.id) : page.shell.openArticle(modelData.id)
        }
    }
}
