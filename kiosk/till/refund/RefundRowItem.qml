// A line of a receipt that can be given back: a tap switches it off and on.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

AbstractButton {
    id: row

    required property int no
    required property string name
    required property string pack
    required property string art
    required property string quantity
    required property string amount
    required property bool on
    required property bool usable
    required property string note
    required property int index

    objectName: "refund-line-" + no
    enabled: usable
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: [name, pack, quantity, amount, note].join(" ")
    Accessible.checked: on
    Accessible.onPressAction: row.click()

    background: Rectangle {
        color: row.on ? (row.down ? Theme.glaze200 : Theme.glaze100) : Theme.surface
        radius: Theme.corner
        border.width: Theme.mm(0.4)
        border.color: row.usable ? Theme.line : Theme.glaze200
    }

    contentItem: Item {
        Icon {
            id: check

            name: row.on ? "check-circle" : "ring"
            tone: row.on ? Theme.ink : Theme.line
            size: Theme.mm(8.5)
            x: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
        }

        Image {
            id: picture

            anchors { left: check.right; leftMargin: Theme.mm(3); verticalCenter: parent.verticalCenter }
            width: Theme.mm(13)
            height: width
            sourceSize: Qt.size(width, height)
            source: "image://madang/art/" + row.art
            Accessible.ignored: true
        }

        Words {
            says: row.name
            anchors { left: picture.right; leftMargin: Theme.mm(3); right: side.left; rightMargin: Theme.mm(2); verticalCenter: parent.verticalCenter }
            font.bold: row.on
            color: Theme.ink
            lineHeight: 1.0
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Words {
            id: side

            says: row.note === "" ? row.quantity : row.note
            anchors { right: sum.left; verticalCenter: parent.verticalCenter }
            color: row.on ? Theme.ink : Theme.ink2
            font.pixelSize: row.note === "" ? Theme.body : Theme.small
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Words {
            id: sum

            says: row.amount
            width: Theme.mm(44)
            anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.label
            font.bold: row.on
            color: row.on ? Theme.ink : Theme.ink2
            horizontalAlignment: Text.AlignRight
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
