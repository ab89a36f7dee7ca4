// One of resources/icons in one colour; always beside a word.
import QtQuick
import Madang

Image {
    property string name
    property color tone: Theme.ink
    property int size: Theme.mm(8)

    source: Theme.icon(name, tone.toString())
    width: size
    height: size
    sourceSize: Qt.size(size, size)
    visible: name !== ""
    Accessible.ignored: true
}
