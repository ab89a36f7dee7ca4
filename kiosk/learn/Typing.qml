// A field and our own keys under it; in 쉬운 화면 the twelve of 천지인. `commit` before it is read.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

ColumnLayout {
    id: typing

    property bool easy: false
    property bool small: false // at a desk: the keys of the staff's size
    property alias text: entry.text
    signal typed(string text)
    signal submitted

    function commit(): void {}

    spacing: Theme.gap

    Field {
        id: entry
        objectName: "typed"
        Layout.fillWidth: true
    }

    Item { Layout.fillHeight: true }
}
