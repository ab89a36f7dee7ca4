// The right column of the till: total, small keys or what is typed, main keys, pad or choices.
import QtQuick
import Madang
import kiosk.controls

Item {
    id: column

    required property QtObject model
    readonly property int lower: Math.max(Theme.mm(73), Math.round((height - Theme.mainKey) * 0.5))
    signal touched(string name)
    signal pressed(string key)

    Total {
        width: parent.width
        anchors { top: parent.top; bottom: small.top; bottomMargin: Theme.gap }
        label: column.model.heroLabel
        figure: column.model.heroFigure
        note: column.model.heroNote
        sign: column.model.heroSign
        unit: column.model.heroUnit
    }

    Item {
        id: small

        width: parent.width
        height: Theme.mm(16)
        anchors { bottom: main.top; bottomMargin: Theme.gap }

        Seat {
            anchors.fill: parent
            visible: column.model.smallPlaces === 0 && column.model.pad === ""
        }

        Plane {
            anchors.fill: parent
            color: Theme.surface
            visible: column.model.smallPlaces === 0 && column.model.pad !== ""

            Words {
                objectName: "typed"
                says: column.model.typed === "" ? column.model.hint : column.model.typed
                color: column.model.typed === "" ? Theme.ink2 : Theme.ink
                font.pixelSize: column.model.typed === "" ? Theme.small : Theme.em(9)
                font.bold: column.model.typed !== ""
                lineHeight: 1.0
                wrapMode: Text.NoWrap
                anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            }
        }

        KeyRow {
            anchors.fill: parent
            keys: column.model.smallKeys
            places: column.model.smallPlaces
            textSize: Theme.em(6)
            onTouched: name => column.touched(name)
        }
    }

    KeyRow {
        id: main

        width: parent.width
        height: Theme.mainKey
        anchors { bottom: lower.top; bottomMargin: Theme.gap }
        keys: column.model.mainKeys
        places: column.model.mainPlaces
        onTouched: name => column.touched(name)
    }

    Item {
        id: lower

        width: parent.width
        height: column.lower
        anchors.bottom: parent.bottom

        TillPad {
            anchors.fill: parent
            visible: column.model.pad !== ""
            withLines: column.model.pad === "lines"
            onTouched: key => column.pressed(key)
        }

        Item {
            id: grid

            readonly property bool wide: choices.count <= 4
            readonly property int columns: wide ? 1 : 2
            readonly property int rowCount: wide ? 4 : Math.ceil(choices.count / 2)
            readonly property real keyWidth: (width - (columns - 1) * Theme.gap) / columns
            readonly property real keyHeight: Math.min(Theme.mm(24), (height - (rowCount - 1) * Theme.gap) / rowCount)

            anchors.fill: parent
            visible: column.model.pad === ""

            Repeater {
                id: choices

                model: column.model.choices

                Key {
                    required property string name
                    required property bool usable
                    required property int at

                    required text
                    required iconName
                    required look
                    required note
                    objectName: name
                    enabled: usable
                    textSize: Theme.label
                    focusPolicy: Qt.TabFocus
                    x: (at % grid.columns) * (grid.keyWidth + Theme.gap)
                    y: Math.floor(at / grid.columns) * (grid.keyHeight + Theme.gap)
                    width: grid.keyWidth
                    height: grid.keyHeight
                    onClicked: column.touched(name)
                }
            }
        }
    }
}
