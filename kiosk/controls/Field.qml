// What is being typed, shown large in its frame, with its name above and a note below.
import QtQuick
import Madang

Rectangle {
    id: field

    property string label
    property string text
    property string hint
    property string note
    property int textSize: Theme.em(10)
    property bool active: true
    property bool wrong: false
    readonly property bool personal: true // never said into the room

    radius: Theme.corner
    color: wrong ? Theme.redFill : Theme.surface
    border.width: active ? Theme.mm(0.9) : Theme.mm(0.5)
    border.color: wrong ? Theme.red : active ? Theme.jade : Theme.line
    implicitHeight: column.implicitHeight + Theme.mm(6)
    // Of the texts, not of the column: that is as wide as the field, and the two would push each other.
    implicitWidth: Math.max(named.implicitWidth, said.implicitWidth, noted.implicitWidth) + Theme.mm(8)
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + text

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width - Theme.mm(6)
        spacing: Theme.mm(1.5)

        Words {
            id: named

            says: field.label
            visible: says !== ""
            width: parent.width
            color: field.wrong ? Theme.ink : Theme.ink2
            font.pixelSize: Theme.small
            lineHeight: 1.0
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }

        Words {
            id: said

            objectName: field.objectName === "" ? "" : field.objectName + "-text"
            says: field.text === "" ? field.hint : field.text
            width: parent.width
            color: field.text === "" && !field.wrong ? Theme.ink2 : Theme.ink
            font.pixelSize: field.textSize
            font.bold: field.text !== ""
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }

        Words {
            id: noted

            says: field.note
            visible: says !== ""
            width: parent.width
            color: field.wrong ? Theme.ink : Theme.ink2
            font.pixelSize: Theme.small
            lineHeight: 1.0
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
