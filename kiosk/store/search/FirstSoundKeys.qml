// The fourteen first sounds as keys (`latin`: the letters of the alphabet), and the one that takes one away.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

GridLayout {
    id: keys

    property bool latin: false
    readonly property list<string> sounds: latin ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("") : ["ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"]
    readonly property bool iconOnly: !latin && columns < 5 || Theme.doubled
    signal sound(string jamo)
    signal erase

    columns: 5
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true

    Repeater {
        model: keys.sounds

        PublicKey {
            required property string modelData

            objectName: "sound-" + modelData
            text: modelData
            textSize: keys.latin && keys.columns === 5 ? Theme.body : Theme.price // W is wide
            implicitWidth: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: keys.sound(modelData)
        }
    }

    PublicKey {
        objectName: "sound-erase"
        text: keys.iconOnly ? "" : qsTr("지움")
        iconName: keys.iconOnly ? "backspace" : ""
        iconSize: Theme.mm(12)
        Accessible.name: qsTr("지움")
        implicitWidth: 0
        Layout.columnSpan: keys.columns - keys.sounds.length % keys.columns
        Layout.fillWidth: true
        Layout.fillHeight: true
        onClicked: keys.erase()
    }
}
