// 천지인 for 쉬운 화면: twelve large keys as on a telephone, and 띄어쓰기 under or beside them.
//
// No clock runs: a key pressed again turns its letter, 「다음 글자」 says that the same key means
// the next one. Latin letters and digits stand on other keys: signal `other`.
import QtQuick
import Madang

Item {
    id: keys

    readonly property bool beside: Theme.landscape && !Theme.doubled
    readonly property int air: Theme.compact ? Theme.mm(3) : Theme.gap
    readonly property int textSize: Theme.doubled ? Theme.em(Theme.landscape && Theme.compact ? 15 : 18) : Theme.em(Theme.compact ? 13 : 17)
    readonly property int wordSize: Theme.doubled ? textSize : Theme.em(Theme.compact ? 12 : 14)
    readonly property int rows: beside ? 4 : 5
    readonly property int least: Math.max(Theme.mm(16.5), Math.ceil(Math.max(textSize, wordSize) * (beside && Theme.compact ? 1.12 : 1.25)))
    readonly property int most: Math.max(least, Theme.mm(34))
    readonly property int high: Math.max(least, Math.min(most, Math.floor((height - (rows - 1) * air) / rows)))
    readonly property int side: beside ? Theme.mm(Theme.compact ? 53 : 70) : 0
    readonly property int unit: Math.floor((width - side - (beside ? 3 : 2) * air) / 3)
    readonly property int half: Math.floor((3 * unit + air) / 2)
    signal other

    implicitHeight: rows * least + (rows - 1) * air
    implicitWidth: Theme.mm(200)

    component Letters: Repeater {
        LetterKey {
            required property string modelData
            readonly property bool spells: true // heard key by key it would be the name or the number

            objectName: "jamo-" + modelData[0]
            text: modelData
            textSize: modelData === "ㆍ" && !Theme.doubled ? 1.4 * keys.textSize : keys.textSize // its dot is small
            width: keys.unit
            height: keys.high
            Accessible.name: Typist.called(modelData)
            onClicked: Typist.stroke(modelData[0])
        }
    }

    Item {
        anchors.centerIn: parent
        width: parent.width
        height: keys.rows * keys.high + (keys.rows - 1) * keys.air

        Grid {
            columns: 3
            spacing: keys.air

            Letters { model: ["ㅣ", "ㆍ", "ㅡ", "ㄱㅋ", "ㄴㄹ", "ㄷㅌ", "ㅂㅍ", "ㅅㅎ", "ㅈㅊ"] }

            LetterKey {
                objectName: "key-next-letter"
                text: qsTr("다음 글자")
                textSize: keys.wordSize
                look: "chosen"
                width: keys.unit
                height: keys.high
                onClicked: Typist.next()
            }

            Letters { model: ["ㅇㅁ"] }

            EraseKey {
                text: qsTr("지움")
                textSize: keys.wordSize
                iconName: Theme.doubled ? "" : "backspace"
                width: keys.unit
                height: keys.high
            }
        }

        Grid {
            x: keys.beside ? parent.width - keys.side : 0
            y: keys.beside ? 0 : 4 * (keys.high + keys.air)
            columns: keys.beside ? 1 : 2
            spacing: keys.air

            LetterKey {
                objectName: "key-layer"
                text: qsTr("ABC")
                textSize: keys.wordSize
                look: "chosen"
                width: keys.beside ? keys.side : keys.half
                height: keys.beside ? 2 * keys.high + keys.air : keys.high
                onClicked: keys.other()
            }

            LetterKey {
                objectName: "key-space"
                text: qsTr("띄어쓰기")
                textSize: keys.wordSize
                width: keys.beside ? keys.side : keys.half
                height: keys.beside ? 2 * keys.high + keys.air : keys.high
                onClicked: Typist.sign(" ")
            }
        }
    }
}
