// The till's number pad, four by four. `touched` says the key: digits, back, times, remove, enter.
import QtQuick
import Madang
import kiosk.controls

Grid {
    id: pad

    property bool withLines: true
    readonly property var faces: withLines
        ? ["7", "8", "9", "back", "4", "5", "6", "times", "1", "2", "3", "remove", "0", "00", "000", "enter"]
        : ["7", "8", "9", "back", "4", "5", "6", "clear", "1", "2", "3", "", "0", "00", "000", ""]
    readonly property var words: ({"back": qsTr("지움"), "times": qsTr("수량"), "remove": qsTr("줄 빼기"),
        "enter": qsTr("확인"), "clear": qsTr("모두 지움")})
    readonly property var icons: ({"back": "backspace", "times": "close"})
    readonly property real keyWidth: (width - 3 * spacing) / 4
    readonly property real keyHeight: (height - 3 * spacing) / 4
    signal touched(string key)

    columns: 4
    spacing: Theme.gap

    Repeater {
        model: pad.faces

        Item {
            id: slot

            required property string modelData
            readonly property bool isDigit: modelData !== "" && modelData[0] >= "0" && modelData[0] <= "9"

            width: pad.keyWidth
            height: pad.keyHeight

            Seat {
                anchors.fill: parent
                visible: slot.modelData === ""
            }

            Key {
                objectName: slot.modelData === "" ? "" : "pad-" + slot.modelData
                anchors.fill: parent
                visible: slot.modelData !== ""
                text: slot.isDigit ? slot.modelData : pad.words[slot.modelData] ?? ""
                iconName: pad.icons[slot.modelData] ?? ""
                iconSize: Theme.mm(5.5)
                look: slot.isDigit ? "service" : slot.modelData === "enter" ? "second" : "chosen"
                textSize: slot.isDigit ? Theme.em(9) : Theme.em(5.6)
                focusPolicy: Qt.TabFocus
                onClicked: pad.touched(slot.modelData)
            }
        }
    }
}
