import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A factor of a result; or, before the first one, what must be said with them.
Item {
    id: row

    required property var modelData
    readonly property bool note: modelData.quiet ?? false

    signal tapped

    height: note ? words.height + Theme.space3 : factor.implicitHeight

    Words {
        id: words

        visible: row.note
        color: Theme.inkSoft
        width: parent.width
        text: row.modelData.text ?? ""
    }

    FactorRow {
        id: factor

        visible: !row.note
        marked: row.modelData.marked
        title: row.modelData.title ?? ""
        evidence: row.modelData.evidence ?? ""
        evidenceIcon: row.modelData.evidenceIcon ?? ""
        change: row.modelData.change ?? ""
        changeIcon: row.modelData.changeIcon ?? ""
        width: parent.width
        onTapped: row.tapped()
    }
}
