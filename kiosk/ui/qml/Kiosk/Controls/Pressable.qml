import QtQuick
import Kiosk.Theme

// The base of everything that can be tapped, and the one place that decides what a tap is:
// a press of 50 ms to 5 s that drifts at most 10 mm and ends inside, not straight after a page change.
Item {
    id: control

    property string name
    property int role: Accessible.Button
    property bool checkable: false
    property bool checked: false
    property real radius: Theme.radiusButton // of the focus ring's inner edge
    property real hitMargin: 0
    property bool byPointer: true // false: only keys and assistive technology; a parent handles touch
    property bool ringed: true
    property string dress: "plain" // its face of Theme.faces at rest; pressed, the one of that name
    property string checkedDress: "picked" // and when it is checked
    property bool holds: true // false: a list it stands in may take a press over and scroll
    readonly property alias pressed: area.held
    readonly property alias pressX: area.startX
    readonly property alias pressY: area.startY
    readonly property var face: Theme.faces[faceName()]

    signal tapped

    function activate() {
        if (enabled)
            tapped()
    }

    function faceName(): string {
        if (!enabled)
            return "off"
        if (checked)
            return checkedDress
        return pressed ? dress + "Pressed" : dress
    }

    // The colour of what is written on it, which at rest may be one of its own.
    function over(own: color): color { return face.front ?? own }

    function guarded(): bool { return Date.now() - Theme.pageChangedAt < Theme.tapGuard }

    activeFocusOnTab: true
    Accessible.role: control.role
    Accessible.name: control.name
    Accessible.checkable: control.checkable
    Accessible.checked: control.checked
    Accessible.focusable: true
    Accessible.onPressAction: control.activate()
    Accessible.onToggleAction: control.activate()
    Keys.onPressed: event => {
        const wanted = [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key)
        if (!wanted)
            return
        event.accepted = true
        if (!event.isAutoRepeat && !guarded())
            activate()
    }

    FocusRing {
        control: control
        radius: control.radius
        visible: control.ringed && shown
    }

    MouseArea {
        id: area

        property double startedAt: 0
        property real startX: 0
        property real startY: 0
        property bool valid: false
        readonly property bool held: valid && containsPress

        anchors.fill: parent
        anchors.margins: -control.hitMargin
        enabled: control.byPointer
        preventStealing: control.holds
        acceptedButtons: Qt.LeftButton
        onPressed: mouse => {
            startedAt = Date.now()
            startX = mouse.x - control.hitMargin
            startY = mouse.y - control.hitMargin
            valid = !control.guarded()
        }
        onPositionChanged: mouse => {
            const drift = Math.hypot(mouse.x - control.hitMargin - startX, mouse.y - control.hitMargin - startY)
            if (drift > Theme.driftMost * Theme.pxPerMm)
                valid = false
        }
        onCanceled: valid = false
        onReleased: mouse => {
            const lasted = Date.now() - startedAt
            const tap = valid && contains(Qt.point(mouse.x, mouse.y))
                    && lasted >= Theme.pressLeast && lasted <= Theme.pressMost
            valid = false
            if (tap) {
                if (control.activeFocusOnTab)
                    control.forceActiveFocus(Qt.MouseFocusReason)
                control.activate()
            }
        }
    }
}
