// 「프로그램 끝내기」; `program`: kiosk/program_end.py.
import QtQuick
import Madang

Key {
    required property QtObject program

    objectName: "key-end"
    text: program.text
    iconName: "close"
    implicitWidth: Theme.mm(98) // what is asked fits into one line
    onClicked: program.touch()
}
