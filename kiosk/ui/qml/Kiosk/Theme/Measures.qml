import QtQuick

// Every size that does not depend on the person's settings, in px on the 10.1" panel (5.88 px per mm).
Colours {
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 24
    readonly property int space6: 32
    readonly property int space7: 40
    readonly property int space8: 56
    readonly property int minGap: 12 // 2 mm between targets

    readonly property int radiusCheck: 10
    readonly property int radiusRow: 16
    readonly property int radiusTile: 18
    readonly property int radiusKey: 18
    readonly property int radiusButton: 20
    readonly property int radiusTool: 20
    readonly property int radiusCode: 28
    readonly property int radiusStaff: 10
    readonly property int radiusStaffPanel: 14

    readonly property int strokeHairline: 2
    readonly property real strokeBody: 2.5
    readonly property int strokeControl: 3
    readonly property int strokeSelected: 5
    readonly property int strokeFocusGap: 4
    readonly property int strokeFocusRing: 5

    readonly property int target: 118 // 20 mm
    readonly property int tile: 124
    readonly property int toolCard: 140
    readonly property int navRow: 118
    readonly property int goOnShort: 280
    readonly property int goOn: 320 // beside a panel
    readonly property int urgentChange: 240
    readonly property int startWide: 440
    readonly property int startHigh: 128
    readonly property int checkRow: 112
    readonly property int badge: 48
    readonly property int tallyMark: 46
    readonly property int tallyDot: 52
    readonly property int stepMark: 60
    readonly property int alertBar: 12
    readonly property int alertRow: 84
    readonly property int countRing: 264
    readonly property int monthCell: 88
    readonly property int typeKey: 78
    readonly property int staffRow: 68
    readonly property int staffTarget: 52
    readonly property int staffGap: 12
    readonly property int staffHeader: 68
    readonly property int staffPane: 390 // the open visit, beside the list
    readonly property int staffWide: 1000 // from here on the list and a visit stand side by side
    readonly property int staffTall: 700 // from here on there is room for big letters and two alerts
    readonly property int staffBar: 6 // at the edge of the chosen row
    readonly property int staffField: 240 // the least width of the search
    readonly property int staffFieldMost: 400
    readonly property int staffHeading: 40
    readonly property int staffRoomy: 640 // from here on a row has a column for what was answered
    readonly property int staffCode: 108
    readonly property int staffCodeColumn: 174 // and the time behind it
    readonly property int staffStateColumn: 216
    readonly property int staffStateLeast: 160 // in a narrow list
    readonly property int staffPrintColumn: 148
    readonly property int staffAlert: 84
    readonly property int staffTile: 90
    readonly property int staffMain: 62 // the pane's one filled button
    readonly property int staffSheet: 560
    readonly property int staffLock: 112
    readonly property int staffHead: 84 // over the PIN pad
    readonly property int staffPadMost: 680
    readonly property real staffPanelShare: 0.4 // of a window, for the words beside the PIN pad
    readonly property int staffGuard: 150 // ms after a page change in which a tap is ignored
    readonly property int iconStaff: 24
    readonly property int iconStaffSmall: 20

    readonly property int painKeyWidth: 101
    readonly property int painKeyHeight: 172
    readonly property int painKeyPitch: 113
    readonly property int painKeyRise: 34

    readonly property real penButton: 4.2 // icon strokes, on the 48 grid
    readonly property real penTick: 6

    readonly property int logoWidth: 320
    readonly property int logoHeight: 96
    readonly property int logoLeast: 48 // where there is little room
    readonly property int clinicCap: 48 // the clinic's name stays smaller than the heading

    readonly property int iconBar: 46
    readonly property int iconTopic: 56
    readonly property int iconTool: 58
    readonly property int iconButton: 40
    readonly property int iconLabel: 40
    readonly property int iconTick: 32

    readonly property int panelWidth: 460
    readonly property int panelPicture: 440
    readonly property int panelNarrow: 430 // beside long lists of answers
    readonly property int panelTally: 450
    readonly property int panelFinish: 474
    readonly property int attractPicture: 700
    readonly property int attractHigh: 678 // of the drawing at that width, and of parts of it
    readonly property int attractFloor: 130
    readonly property int attractSkirting: 12
    readonly property int panelHome: 500
    readonly property int mainPadTop: 28

    readonly property int msPress: 80
    readonly property int msCountdownStep: 1000
    readonly property int pageShift: 24

    // What counts as a tap, for hands that shake, rest or slip.
    readonly property int pressMost: 5000 // ms
    readonly property int driftMost: 10 // mm
}
