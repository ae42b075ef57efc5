import QtQuick

// What depends on how the screen stands and on whether the text is large: one row for each, so that
// pages name what they want and do not ask. From 150 % on, text counts as large.
Measures {
    id: measures

    property real textScale: 1
    property int windowWidth: 1280
    property int windowHeight: 800

    readonly property bool portrait: windowHeight > windowWidth
    readonly property bool large: textScale >= 1.5
    readonly property bool band: [false, true, true, true][posture] // a page's panel lies along its top
    readonly property int posture: (portrait ? 1 : 0) + (large ? 2 : 0)
    readonly property int contentHeight: windowHeight - barHeight
    readonly property int navTop: contentHeight - navFoot
    readonly property int between: windowWidth - 2 * margin // the margins
    readonly property real iconScale: 1 + (textScale - 1) / 2
    readonly property int radio: Math.min(60, Math.round(44 * iconScale))

    // Everywhere                              landscape, portrait, large, large in portrait
    readonly property int margin:             [space7, space7, space6, space6][posture]
    readonly property int barHeight:          [122, 242, 122, 122][posture]
    readonly property int navFoot:            [140, 140, 132, 132][posture] // from Back's upper edge to the bar
    readonly property int overNav:            [22, 22, space3, space3][posture] // between a page's matter and Back
    readonly property int goOnLeast:          [280, 420, 280, 420][posture]
    readonly property int goOnMost:           [windowWidth, 420, windowWidth, 420][posture] // under a scale or a keyboard
    readonly property int answerRow:          [88, 92, 104, 104][posture]
    readonly property int monthLeast:         [monthCell, monthCell, answerRow, answerRow][posture]
    readonly property int yearCell:           [112, 112, monthCell, monthCell][posture]
    readonly property int progressHeight:     [18, 18, 24, 24][posture]
    readonly property real iconPicked:        [iconTick, iconTick, iconTick * iconScale, iconTick * iconScale][posture]
    readonly property bool full:              [true, true, false, false][posture] // there is room for sections and hints
    readonly property bool roomy:             [true, true, false, true][posture] // there is room for what can be done without
    readonly property bool tall:              [false, true, false, false][posture] // portrait, with room for a line more
    readonly property bool flat:              [false, false, true, false][posture] // large text on a low screen
    readonly property string displayRole:     ["display", "display", "h1Wide", "h1Wide"][posture]

    // Panels
    readonly property int panelTop:           [space6, space6, space4, space4][posture]
    readonly property int panelEnd:           [space6, margin, margin, margin][posture] // right of its words
    readonly property int panelGap:           [space2, space3, space3, space3][posture] // between its words
    readonly property int bandGap:            [space5, space5, space3, space3][posture] // under it
    readonly property string panelRole:       ["h1", "h1Wide", "h1", "h1Wide"][posture]
    readonly property int mainInset:          [space6, margin, margin, margin][posture] // beside a narrow panel

    // Sheets and the idle warning
    readonly property int sheetButton:        [340, windowWidth, 340, windowWidth][posture]
    readonly property int menuColumns:        [2, 1, 2, 1][posture]
    readonly property int sizeColumns:        [4, 2, 2, 2][posture]
    readonly property int idleColumns:        [2, 1, 1, 1][posture]
    readonly property int idleAlignment:      [Grid.AlignLeft, Grid.AlignHCenter, Grid.AlignHCenter, Grid.AlignHCenter][posture]
    readonly property int idleGap:            [space8, space8, space5, space5][posture]
    readonly property int idleWords:          [740, between, between, between][posture]
    readonly property int idleStay:           [400, between, 400, between][posture]
    readonly property int idleClear:          [300, between, 300, between][posture]

    // The bar
    readonly property int barEdge:            [space4, 0, space4, 0][posture]
    readonly property int barCell:            [0, Math.floor(windowWidth / 3), 0, Math.floor(windowWidth / 3)][posture] // 0: as wide as its words
    readonly property real barHalf:           [0, windowWidth / 2, 0, windowWidth / 2][posture]
    readonly property int barSecond:          [0, barHeight / 2, 0, barHeight / 2][posture] // its second row
    readonly property int barExits:           [0, barSecond - space1, 0, barSecond - space1][posture]

    // Where a patient types
    readonly property int typingTop:          [space3, space3, space1, space1][posture]
    readonly property int typingGap:          [space2, space2, 0, 0][posture]
    readonly property int keysEdge:           [margin, space4, margin, space4][posture]

    // Questions
    readonly property int answerLines:        [2, 2, 4, 4][posture] // of an answer in words, at most
    readonly property int monthColumns:       [4, 4, 4, 3][posture]
    readonly property int scaleTop:           [mainPadTop, mainPadTop, space4, space4][posture]
    readonly property int scaleGap:           [space4, space4, 0, 0][posture]
    readonly property int scaleEdge:          [19, margin, 19, margin][posture] // beside its keys
    readonly property int scaleUnder:         [0, space5, space3, space3][posture] // between the exits and Back
    readonly property int numberBox:          [320, 280, 0, 0][posture] // beside its keys; 0: above them
    readonly property int bodyRoom:           [0, 390, 0, 390][posture] // beside the heading, for the two sides
    readonly property int bodySides:          [margin, 396, margin, 396][posture] // where they begin
    readonly property int bodyEdge:           [28, margin, 28, margin][posture]
    readonly property int bodyFigure:         [376, 336, 376, 336][posture]
    readonly property int bodyFeels:          [space1, space3, space1, space3][posture] // from the figure to the words
    readonly property int bodyGoOn:           [436, 300, 436, 300][posture]
    readonly property int urgentPanel:        [520, windowWidth, windowWidth, windowWidth][posture]
    readonly property int urgentTop:          [48, space6, space6, space6][posture]
    readonly property int urgentEdge:         [48, margin, margin, margin][posture]
    readonly property int urgentEnd:          [44, margin, margin, margin][posture]
    readonly property int urgentSign:         [150, 96, 96, 96][posture]
    readonly property string urgentRole:      ["urgent", "urgent", "h1Wide", "h1Wide"][posture]

    // The home screen and what is read
    readonly property int attractSide:        [64, margin, 64, margin][posture]
    readonly property int attractWords:       [windowWidth - attractPicture - 64 - space5, between, windowWidth - 128, between][posture]
    readonly property int homeGap:            [14, minGap, 14, minGap][posture]
    readonly property string homeSmallRole:   ["h2", "h1", "h2", "h1"][posture] // the heading's, when there is a code to get
    readonly property int homeSide:           [space7, space6, space7, space6][posture]
    readonly property int stepGap:            [space5, space2, space5, space2][posture]
    readonly property int homeTopicsEdge:     [36, space6, 36, space6][posture]
    readonly property int homeTopicsTop:      [space4, minGap, space4, minGap][posture]
    readonly property real answersRoom:       [1, 1, 1.6, 1.6][posture] // of a quick check, in rows of one line
    readonly property int stepsTop:           [space5, 0, 0, 0][posture]
    readonly property int rowsMargin:         [space6, space5, margin, margin][posture] // beside factors
    readonly property int rowsTop:            [-space1, 0, 0, 0][posture]
    readonly property int codeCard:           [372, 310, 520, 520][posture]
    readonly property int pictureWide:        [panelPicture, windowWidth, 0, 0][posture]
    readonly property int pictureHigh:        [contentHeight, 340, 0, 0][posture]
    readonly property size pictureSize:       [Qt.size(panelPicture, 678), Qt.size(220, 340), Qt.size(0, 0), Qt.size(0, 0)][posture]
    readonly property size hundredSize:       [Qt.size(392, 520), Qt.size(400, 324), Qt.size(0, 0), Qt.size(0, 0)][posture]
    readonly property int readStart:          [panelPicture + 48, margin, margin + space1, margin][posture]
    readonly property int readEnd:            [44, margin, margin, margin][posture]
    readonly property int readTop:            [space6, pictureHigh + space5, space6, space6][posture]
}
