// A card payment to clear up: since when, what is missing, how much.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

AbstractButton {
    id: row

    required property int at
    required property string since
    required property string what
    required property string iconName
    required property string amount
    required property bool chosen
    required property int index

    objectName: "unpaid-" + (at + 1)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: [since, what, amount].join(" ")
    Accessible.onPressAction: row.click()

    background: Rectangle {
        color: row.down ? Theme.glaze200 : row.chosen ? Theme.glaze100 : Theme.surface
        radius: Theme.corner
        border.width: row.chosen ? Theme.mm(0.9) : Theme.mm(0.4)
        border.color: row.chosen ? Theme.jade : Theme.line
    }

    contentItem: Item {
        Words {
            id: clock

            says: row.since
            x: Theme.mm(5)
            width: Theme.mm(24)
            anchors.verticalCenter: parent.verticalCenter
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Icon {
            id: sign

            name: row.iconName
            anchors { left: clock.right; verticalCenter: parent.verticalCenter }
        }

        Words {
            says: row.what
            anchors { left: sign.right; leftMargin: Theme.mm(3); right: sum.left; verticalCenter: parent.verticalCenter }
            font.bold: row.chosen
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            id: sum

            says: row.amount
            anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            font.pixelSize: Theme.label
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }
}
