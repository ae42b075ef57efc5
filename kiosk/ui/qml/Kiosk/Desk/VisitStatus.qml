import QtQuick

// Where a visit stands: an icon and a word.
IconWord {
    required property string status

    icon: ({ to_print: "page", printing: "clock", printed: "print", trouble: "caution", handed_over: "check" })[status] ?? ""
}
