import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// A line of a result: a lead, and under it what the patient told us, or where it comes from.
Item {
    id: line

    required property var modelData

    readonly property bool keepsNext: modelData.lead
    readonly property bool quiet: modelData.quiet ?? false

    height: modelData.lead ? lead.height : quiet ? source.height : told.height

    Words {
        id: lead

        visible: line.modelData.lead
        role: "h2"
        width: parent.width
        text: line.modelData.text
    }

    ToldLine {
        id: told

        visible: !line.modelData.lead && !line.quiet
        width: parent.width
        height: implicitHeight
        text: line.modelData.text
    }

    Words {
        id: source

        visible: line.quiet
        color: Theme.inkSoft
        width: parent.width
        text: line.modelData.text
    }
}
