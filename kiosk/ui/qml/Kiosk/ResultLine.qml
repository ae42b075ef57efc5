import QtQuick
import Kiosk.Controls

// A line of a result: a lead, or something the patient told us under it.
Item {
    id: line

    required property var modelData

    height: modelData.lead ? lead.height : told.height

    Words {
        id: lead

        visible: line.modelData.lead
        role: "h2"
        width: parent.width
        text: line.modelData.text
    }

    ToldLine {
        id: told

        visible: !line.modelData.lead
        width: parent.width
        height: implicitHeight
        text: line.modelData.text
    }
}
