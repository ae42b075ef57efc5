import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A line of a result: a lead, and under it what the patient told us, or where it comes from.
Item {
    id: line

    required property var modelData

    readonly property bool keepsNext: modelData.lead
    readonly property bool quiet: modelData.quiet ?? false

    readonly property Item under: quiet ? source : told // a lead
    readonly property Item shown: modelData.lead ? lead : under

    height: shown.height

    Words {
        id: lead

        visible: line.shown === lead
        role: "h2"
        width: parent.width
        text: line.modelData.text
    }

    ToldLine {
        id: told

        visible: line.shown === told
        width: parent.width
        height: implicitHeight
        text: line.modelData.text
    }

    Words {
        id: source

        visible: line.shown === source
        color: Theme.inkSoft
        width: parent.width
        text: line.modelData.text
    }
}
