// A field for our keys and a real keyboard: caret, and what is still composed underlined.
//
// `text` is what the page says stands in it. `typed` tells the whole text after each key, the
// syllable that may still change with it, so that nothing need be ended before it is read.
import QtQuick
import Madang

FocusScope {
    id: entry

    property string text
    property string label
    property string hint
    property string over // shown instead of what is typed, where a room reads along
    property int textSize: Theme.label
    property int most: 40
    readonly property int minimum: column.implicitHeight + Theme.mm(6)
    readonly property bool personal: true // never said into the room
    property bool filling: false
    signal typed(string text)
    signal submitted

    function attend(): void {
        if (!visible)
            return
        Typist.attend(input)
        input.forceActiveFocus()
    }

    focus: true
    implicitHeight: minimum
    implicitWidth: Theme.mm(120)
    Accessible.role: Accessible.EditableText
    Accessible.name: label + " " + text
    onTextChanged: {
        if (text === input.displayText)
            return
        filling = true
        Typist.drop(input)
        input.text = text
        filling = false
    }
    onVisibleChanged: attend()
    Component.onCompleted: attend()
    Component.onDestruction: Typist.leave(input)

    Rectangle {
        anchors.fill: parent
        radius: Theme.corner
        color: Theme.surface
        border.width: Theme.mm(0.9)
        border.color: Theme.jade
    }

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.mm(6)
        spacing: Theme.mm(1)

        Words {
            says: entry.label
            visible: says !== ""
            width: parent.width
            color: Theme.ink2
            font.pixelSize: Theme.small
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Item {
            width: parent.width
            height: Math.ceil(entry.textSize * 1.25)

            Words {
                says: entry.hint
                visible: input.displayText === ""
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.mm(3)
                color: Theme.ink2
                font.pixelSize: entry.textSize
                lineHeight: 1.0
                Accessible.ignored: true
            }

            Words {
                objectName: "over"
                says: entry.over
                visible: says !== ""
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: entry.textSize
                font.bold: true
                lineHeight: 1.0
                Accessible.ignored: true
            }

            TextInput {
                id: input

                objectName: "caret"
                anchors.fill: parent
                focus: true
                clip: true
                opacity: entry.over === "" ? 1 : 0
                color: Theme.ink
                selectionColor: Theme.jade
                selectedTextColor: Theme.surface
                font.pixelSize: entry.textSize
                font.bold: true
                verticalAlignment: TextInput.AlignVCenter
                maximumLength: entry.most
                text: ""
                onDisplayTextChanged: if (!entry.filling && displayText !== entry.text) entry.typed(displayText)
                onAccepted: entry.submitted()
                Accessible.ignored: true
                cursorDelegate: Rectangle { // it stands still: nothing is painted while nobody types
                    width: Math.max(2, Theme.mm(0.8))
                    color: Theme.jade
                }
            }
        }
    }
}
