// A good as a key: picture and name; a long name has the key to itself.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

AbstractButton {
    id: key

    required property string name
    required property string pack
    required property string price
    required property string art
    required property int index
    readonly property bool roomy: width > Theme.mm(50)
    readonly property bool long: probe.lineCount > 2 || probe.contentWidth > probe.width
    required text

    objectName: name
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: [text, pack, price].join(", ")
    Accessible.onPressAction: key.click()

    background: Rectangle {
        radius: Theme.corner
        color: key.down ? Theme.glaze200 : Theme.surface
        border.width: Theme.mm(0.4)
        border.color: Theme.line

        FocusRing { visible: key.visualFocus }
    }

    contentItem: Item {
        Image {
            id: picture

            x: Theme.mm(key.roomy ? 2 : 1)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(parent.height - Theme.mm(3), Theme.mm(key.roomy ? 15 : 7))
            height: width
            sourceSize: Qt.size(width, height)
            source: "image://madang/art/" + key.art
            visible: !key.long
            Accessible.ignored: true
        }

        Words {
            id: probe // the name as it would stand beside the picture

            says: key.text
            visible: false
            width: parent.width - picture.x - picture.width - Theme.mm(0.8) - Theme.mm(1.4)
            font.pixelSize: Theme.em(key.roomy ? 5.6 : 5)
            font.bold: true
            lineHeight: 1.0
        }

        Words {
            id: called

            says: key.text
            anchors { right: parent.right; rightMargin: Theme.mm(1.4); verticalCenter: parent.verticalCenter }
            width: key.long ? parent.width - 2 * Theme.mm(1.4) : probe.width
            font.pixelSize: Theme.em(key.roomy && !key.long ? 5.6 : 5)
            font.bold: true
            wrapMode: Text.Wrap
            lineHeight: 1.0
            horizontalAlignment: key.long ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
