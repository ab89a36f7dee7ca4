// A basket that waits: its number, whose it is, how long, how much.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

AbstractButton {
    id: row

    required property int at
    required property string number
    required property string iconName
    required property string what
    required property string rest
    required property string amount
    required property bool chosen
    required property int index

    objectName: "held-" + (at + 1)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: [number, what, rest, amount].join(" ")
    Accessible.onPressAction: row.click()

    background: Rectangle {
        color: row.down ? Theme.glaze200 : row.chosen ? Theme.glaze100 : Theme.surface
        radius: Theme.corner
        border.width: row.chosen ? Theme.mm(0.9) : Theme.mm(0.4)
        border.color: row.chosen ? Theme.jade : Theme.line
    }

    contentItem: Item {
        Words {
            id: figure

            objectName: row.objectName + "-number"
            says: row.number
            x: Theme.mm(4)
            width: Theme.mm(26)
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.label
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Icon {
            id: sign

            name: row.iconName
            anchors { left: figure.right; verticalCenter: parent.verticalCenter }
        }

        Words {
            objectName: row.objectName + "-what"
            says: row.what
            anchors { left: sign.right; leftMargin: Theme.mm(3); right: left.left; rightMargin: Theme.mm(2); verticalCenter: parent.verticalCenter }
            font.bold: row.chosen
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            id: left

            says: row.rest
            anchors { right: sum.left; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.small
            color: Theme.ink2
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            id: sum

            says: row.amount
            width: Theme.mm(46)
            horizontalAlignment: Text.AlignRight
            anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.label
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }
}
