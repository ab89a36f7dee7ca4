// A good as a key: picture, name, price.
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
    }

    contentItem: Item {
        Image {
            id: picture

            x: Theme.mm(1.1)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(parent.height - Theme.mm(4), Theme.mm(key.width > Theme.mm(50) ? 15 : 8.4))
            height: width
            sourceSize: Qt.size(width, height)
            source: "image://madang/art/" + key.art
            Accessible.ignored: true
        }

        Words {
            says: key.text
            anchors { left: picture.right; leftMargin: Theme.mm(key.width > Theme.mm(50) ? 2 : 0.5); right: parent.right; rightMargin: Theme.mm(0.2); verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.small
            font.bold: true
            maximumLineCount: 2
            elide: Text.ElideRight
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }
}
