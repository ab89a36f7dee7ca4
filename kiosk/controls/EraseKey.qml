// Takes the last letter away; held down it goes on.
import QtQuick
import Madang

LetterKey {
    objectName: "key-erase"
    iconName: "backspace"
    look: "chosen"
    autoRepeat: true
    autoRepeatDelay: 500
    autoRepeatInterval: 120
    Accessible.name: qsTr("지움")
    onClicked: Typist.erase()
}
