import QtQuick
import Kiosk.Theme

// A link to an article, a tool or the sources, as a full row.
PlainRow {
    required property var modelData

    icon: modelData.icon
    text: modelData.title
    iconSize: Theme.iconButton
    height: Math.max(implicitHeight, lineHeight + 2 * Theme.space3)
}
