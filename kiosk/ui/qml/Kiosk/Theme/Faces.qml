import QtQuick

// What lies under and on what can be tapped, in each of its states: `fill`, `front` (what is written),
// `edge`, and `stroke` where it is not the control's own. What a face leaves out, the control says.
Postures {
    readonly property var faces: ({
        plain: {},
        plainPressed: { fill: actionTint, front: onTint, edge: action },
        secondary: { front: actionText, edge: action },
        secondaryPressed: { fill: actionTint, front: onTint, edge: action },
        quiet: { front: actionText, edge: clear },
        quietPressed: { fill: actionTint, front: onTint, edge: clear },
        primary: { fill: action, front: onAction, edge: clear },
        primaryPressed: { fill: actionPressed, front: onAction, edge: clear },
        urgent: { fill: urgent, front: onUrgent, edge: clear },
        urgentPressed: { fill: urgentPressed, front: onUrgent, edge: clear },
        urgentPlain: { front: urgent, edge: urgent },
        urgentPlainPressed: { fill: urgentTint, front: urgent, edge: urgent },
        bar: { fill: deskBar, front: onDeskBar, edge: onDeskBar },
        barPressed: { fill: actionPressed, front: onAction, edge: onDeskBar },

        picked: { fill: actionTint, front: onTint, edge: action, stroke: strokeSelected }, // an answer
        lit: { fill: actionTint, front: onTint }, // a row
        on: { fill: action, front: onAction, edge: action }, // a key or a switch
        open: { fill: surface, front: action, edge: action }, // a view on the desk's bar
        off: { fill: disabledFill, front: disabledText, edge: clear, stroke: 0 } // it cannot be tapped now
    })
}
