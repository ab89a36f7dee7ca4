// 두벌식, Latin letters and digits for the field that has the focus: 26 places, four rows.
//
// The rows take what height there is, from `least` to `most`. A key keeps its name when the shift
// turns what it writes. `latin`: begins with Latin letters. `digits: false` where none belong.
import QtQuick
import Madang

Item {
    id: keys

    property bool small: false // at a desk: the keys of the staff's size
    property bool latin: false
    property bool digits: true
    property string letters: latin ? "latin" : "hangul"
    property bool counting: false
    property bool shift: false
    readonly property string script: counting ? "digits" : letters
    readonly property int air: Theme.mm(3)
    readonly property real textMm: small ? 8 : !Theme.doubled ? Math.min(17, unitMm * 0.63)
        : Theme.landscape ? (Theme.compact ? 15 : 18) : Math.min(26, unitMm * 0.74)
    readonly property int textSize: Theme.em(textMm)
    readonly property int wordSize: small ? Theme.body : Theme.doubled ? Math.min(textSize, Theme.em(18)) : Theme.em(12)
    readonly property int least: Math.max(Theme.mm(16.5), Math.ceil(textSize * 1.25))
    readonly property int most: Math.max(least, Theme.mm(small ? 20 : Theme.landscape ? 30 : 34))
    readonly property int high: Math.max(least, Math.min(most, Math.floor((height - 3 * air) / 4)))
    readonly property int unit: Math.floor((width - 9 * air) / 10)
    readonly property real unitMm: unit / Theme.mm(1000) * 1000
    readonly property int wide: Math.floor((3 * unit + air) / 2)

    function press(key: string): void {
        const text = shift ? Typist.shifted(key) : key
        if (script === "hangul")
            Typist.letter(text)
        else
            Typist.sign(text)
        shift = false
    }

    function turnTo(wanted: string): void {
        Typist.commit()
        counting = wanted === "digits"
        if (!counting)
            letters = wanted
        shift = false
    }

    function wordOf(layer: string): string {
        return layer === "hangul" ? qsTr("한글") : layer === "latin" ? qsTr("ABC") : qsTr("123")
    }

    implicitHeight: 4 * least + 3 * air
    implicitWidth: Theme.mm(200)
    onLatinChanged: turnTo(latin ? "latin" : "hangul")

    component Letters: Row {
        id: row

        required property int index

        spacing: keys.air

        Repeater {
            model: Typist.rows(keys.script)[row.index]

            LetterKey {
                required property string modelData
                readonly property bool spells: true // heard key by key it would be the name or the number

                objectName: "jamo-" + modelData
                text: keys.shift ? Typist.shifted(modelData) : modelData
                textSize: keys.textSize
                width: keys.unit
                height: keys.high
                Accessible.name: Typist.called(text)
                onClicked: keys.press(modelData)
            }
        }
    }

    Column {
        anchors.centerIn: parent
        width: 10 * keys.unit + 9 * keys.air
        spacing: keys.air

        Letters { index: 0 }

        Letters {
            index: 1
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Row {
            spacing: keys.air

            LetterKey {
                objectName: "key-shift"
                iconName: "up"
                textSize: keys.textSize
                look: keys.shift ? "second" : "chosen"
                enabled: keys.script !== "digits"
                width: keys.wide
                height: keys.high
                Accessible.name: qsTr("쌍자음·대문자")
                onClicked: keys.shift = !keys.shift
            }

            Letters { index: 2 }

            EraseKey {
                textSize: keys.textSize
                width: keys.wide
                height: keys.high
            }
        }

        Row {
            id: last

            readonly property int word: 2 * keys.unit + keys.air
            readonly property string other: keys.letters === "hangul" ? "latin" : "hangul"

            spacing: keys.air

            LetterKey {
                objectName: "key-digits"
                readonly property string to: keys.counting ? keys.letters : "digits"

                text: keys.wordOf(to)
                textSize: keys.wordSize
                look: "chosen"
                visible: keys.digits
                width: last.word
                height: keys.high
                onClicked: keys.turnTo(to)
            }

            LetterKey {
                objectName: "key-layer"
                text: keys.wordOf(last.other)
                textSize: keys.wordSize
                look: "chosen"
                width: last.word
                height: keys.high
                onClicked: keys.turnTo(last.other)
            }

            LetterKey {
                objectName: "key-space"
                text: qsTr("띄어쓰기")
                textSize: keys.wordSize
                width: last.parent.width - (keys.digits ? 2 : 1) * (last.word + keys.air)
                height: keys.high
                onClicked: Typist.sign(" ")
            }
        }
    }
}
