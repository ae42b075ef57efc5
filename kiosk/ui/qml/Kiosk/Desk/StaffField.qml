import QtQuick
import Kiosk.Theme
import Kiosk.Controls

// One line to search by. A scanner types into it and ends with Enter.
FocusScope {
    id: field

    property string name
    property string keysHint // the keys that lead here, for those who do not see
    property string hint
    property string clearName
    property alias text: input.text
    readonly property alias writing: input.activeFocus

    signal entered

    // The next letter begins anew.
    function startOver(): void {
        input.forceActiveFocus()
        input.selectAll()
    }

    function write(letters: string): void {
        input.forceActiveFocus()
        input.remove(input.selectionStart, input.selectionEnd)
        input.insert(input.cursorPosition, letters)
    }

    function erase(): void {
        input.forceActiveFocus()
        if (input.selectedText)
            input.remove(input.selectionStart, input.selectionEnd)
        else
            input.remove(input.cursorPosition - 1, input.cursorPosition)
    }

    implicitWidth: 320
    implicitHeight: Theme.staffTarget

    FocusRing {
        control: input
        radius: Theme.radiusStaff
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusStaff
        color: Theme.surface
        border.width: field.writing ? Theme.strokeControl : Theme.strokeHairline
        border.color: field.writing ? Theme.action : Theme.line
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        onPressed: input.forceActiveFocus(Qt.MouseFocusReason)
    }

    Icon {
        id: glass

        x: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: Theme.iconStaff
        pen: Theme.penButton
    }

    Words {
        anchors { fill: input; topMargin: (input.height - lineHeight) / 2 }
        visible: input.text === ""
        role: "staff"
        text: field.hint
        color: Theme.inkSoft
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    TextInput {
        id: input

        anchors { left: glass.right; right: clear.visible ? clear.left : parent.right; top: parent.top; bottom: parent.bottom }
        anchors { leftMargin: Theme.space3; rightMargin: Theme.space3 }
        focus: true
        activeFocusOnTab: true
        clip: true
        color: Theme.ink
        selectionColor: Theme.action
        selectedTextColor: Theme.onAction
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        maximumLength: 40
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
        font { family: Theme.family; pixelSize: Theme.textSize("staff"); weight: Theme.textWeight("staffStrong"); hintingPreference: Font.PreferNoHinting }
        Accessible.role: Accessible.EditableText
        Accessible.name: field.name
        Accessible.description: field.keysHint
        Keys.onReturnPressed: field.entered()
        Keys.onEnterPressed: field.entered()
        Keys.onEscapePressed: event => {
            event.accepted = input.text !== ""
            input.clear()
        }
    }

    Pressable {
        id: clear

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        visible: input.text !== ""
        width: height
        name: field.clearName
        radius: Theme.radiusStaff
        onTapped: {
            input.clear()
            input.forceActiveFocus()
        }

        Icon {
            anchors.centerIn: parent
            name: "close"
            size: Theme.iconStaffSmall
            pen: Theme.penButton
            color: clear.pressed ? Theme.ink : Theme.actionText
        }
    }
}
