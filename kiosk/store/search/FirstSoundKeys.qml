// The fourteen first sounds as keys, and the one that takes a sound away.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

GridLayout {
    id: keys

    readonly property list<string> sounds: ["ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"]
    readonly property bool iconOnly: columns < 5 || Theme.doubled
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
            textSize: Theme.price
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
        Layout.fillWidth: true
        Layout.fillHeight: true
        onClicked: keys.erase()
    }
}
