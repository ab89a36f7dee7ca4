// A field and our own keys under it; in 쉬운 화면 the twelve of 천지인. `model`: kiosk/learn/typing.py.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

ColumnLayout {
    id: typing

    required property QtObject model
    property string label
    property string over
    property bool small: false // at a desk: the keys of the staff's size
    property bool covered: false // by what has to be said, until the next key
    property bool all: false // the twelve were left for letters that they have not
    readonly property bool twelve: model.easy && !all

    spacing: Theme.gap

    TextEntry {
        objectName: "typed"
        label: typing.label
        text: typing.model.text
        most: typing.model.most
        over: typing.over
        textSize: typing.small ? Theme.label : Theme.doubled ? Theme.em(Theme.landscape ? 18 : 24)
            : Theme.compact || text.length > 12 ? Theme.label : Theme.em(17)
        implicitHeight: Math.max(Theme.mm(typing.small || Theme.compact ? 20 : Theme.landscape ? 34 : 46), minimum)
        opacity: typing.covered ? 0 : 1
        onTyped: text => typing.model.type(text)
        Layout.maximumHeight: typing.covered ? 0 : Number.POSITIVE_INFINITY
        Layout.fillWidth: true
    }

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }

    HangulKeys {
        small: typing.small
        latin: typing.model.latin || typing.all
        digits: false
        visible: !typing.twelve
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 100
        Layout.minimumHeight: implicitHeight
        Layout.maximumHeight: 4 * most + 3 * air
    }

    CheonjiinKeys {
        visible: typing.twelve
        onOther: typing.all = true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 100
        Layout.minimumHeight: implicitHeight
        Layout.maximumHeight: rows * most + (rows - 1) * air
    }
}
