// A number pad. Says `typed` with a digit, `erased`, and `entered` where there is such a key.
import QtQuick
import Madang

Grid {
    id: pad

    property string prefix: "pad"
    property int keyWidth: Theme.mm(28)
    property int keyHeight: Theme.mm(24)
    property int textSize: Theme.em(8)
    property var layout: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]
    property string enterText
    signal typed(string digit)
    signal erased
    signal cleared
    signal entered

    columns: 3
    spacing: Theme.mm(3)

    Repeater {
        model: pad.layout

        Key {
            required property string modelData
            readonly property bool isDigit: modelData.length === 1

            objectName: pad.prefix + "-" + (modelData === "." ? "point" : modelData)
            width: pad.keyWidth
            height: pad.keyHeight
            textSize: isDigit ? pad.textSize : Theme.small
            focusPolicy: Qt.TabFocus
            look: modelData === "enter" ? "second" : isDigit ? "service" : "chosen"
            iconName: modelData === "erase" ? "backspace" : ""
            iconSize: Theme.mm(9)
            text: isDigit ? modelData : modelData === "clear" ? qsTr("모두 지움")
                : modelData === "enter" ? pad.enterText : ""
            Accessible.name: modelData === "erase" ? qsTr("지움") : text
            onClicked: isDigit ? pad.typed(modelData) : modelData === "erase" ? pad.erased()
                : modelData === "clear" ? pad.cleared() : pad.entered()
        }
    }
}
