// A field and our own keys under it; in 쉬운 화면 the twelve of 천지인. `model`: kiosk/learn/typing.py.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

ColumnLayout {
    id: typing

    required property QtObject model
    property string label
    property bool small: false // at a desk: the keys of the staff's size
    readonly property real air: small ? 3 : Theme.doubled ? 4 : 3
    readonly property real high: small ? 16.5 : !Theme.landscape ? 34 : Theme.compact ? 20 : 30
    readonly property int keyText: small ? Theme.em(8) : Theme.doubled ? Theme.em(Theme.landscape && Theme.compact ? 15 : 18) : Theme.em(Theme.compact ? 13 : 14)
    readonly property int wordText: small ? Theme.body : Theme.doubled ? keyText : Theme.em(12)

    spacing: Theme.gap

    component Letter: Key {
        textSize: typing.keyText
        padding: 0
        implicitWidth: 0
        implicitHeight: Math.max(Theme.mm(typing.high), contentItem.implicitHeight + Theme.mm(Theme.compact ? 1 : 4))
        Layout.fillWidth: true
        Layout.preferredWidth: 10
    }

    component Word: Key {
        textSize: typing.wordText
        padding: Theme.mm(1)
        implicitWidth: 0
        implicitHeight: Math.max(Theme.mm(typing.high), contentItem.implicitHeight + Theme.mm(Theme.compact ? 1 : 4))
        Layout.fillWidth: true
        Layout.preferredWidth: 16
    }

    component Letters: Repeater {
        Letter {
            required property string key
            required property string press
            required property string says

            objectName: key
            text: says
            onClicked: typing.model.press(press)
        }
    }

    Field {
        objectName: "typed"
        label: typing.label
        text: typing.model.text
        textSize: typing.small ? Theme.label : Theme.doubled ? Theme.em(Theme.landscape ? 18 : 24)
            : Theme.compact || text.length > 12 ? Theme.label : Theme.em(17)
        Layout.fillWidth: true
    }

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }

    ColumnLayout {
        spacing: Theme.mm(typing.air)
        visible: !typing.model.easy
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.mm(typing.air)
            Letters { model: typing.model.first }
        }

        RowLayout {
            spacing: Theme.mm(typing.air)
            Layout.leftMargin: typing.width / 20
            Layout.rightMargin: typing.width / 20
            Letters { model: typing.model.second }
        }

        RowLayout {
            spacing: Theme.mm(typing.air)

            Word {
                objectName: "key-shift"
                iconName: "up"
                iconSize: typing.keyText
                look: typing.model.shift ? "chosen" : "service"
                Layout.preferredWidth: 15
                Accessible.name: qsTr("쌍자음·대문자")
                onClicked: typing.model.turnShift()
            }

            Letters { model: typing.model.third }

            Word {
                objectName: "key-erase"
                iconName: "backspace"
                iconSize: typing.keyText
                Layout.preferredWidth: 15
                Accessible.name: qsTr("지움")
                onClicked: typing.model.erase()
            }
        }

        RowLayout {
            spacing: Theme.mm(typing.air)

            Word {
                objectName: "key-layer"
                text: typing.model.layer
                onClicked: typing.model.turnLayer()
            }

            Word {
                objectName: "key-space"
                text: qsTr("띄어쓰기")
                Layout.preferredWidth: 40
                onClicked: typing.model.space()
            }
        }
    }

    GridLayout {
        columns: 3
        columnSpacing: Theme.compact ? Theme.mm(3) : Theme.gap
        rowSpacing: columnSpacing
        uniformCellWidths: true
        visible: typing.model.easy
        Layout.fillWidth: true

        Letters { model: typing.model.groups }

        Word {
            objectName: "key-next-letter"
            text: qsTr("다음 글자")
            onClicked: typing.model.nextLetter()
        }

        Word {
            objectName: "key-erase"
            text: qsTr("지움")
            iconName: Theme.doubled ? "" : "backspace"
            onClicked: typing.model.erase()
        }
    }
}
