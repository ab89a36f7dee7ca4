// One line of the basket: picture, name and pack, quantity, amount. The newest is twice as high.
import QtQuick
import Madang
import kiosk.controls

Rectangle {
    id: row

    required property int at
    required property string name
    required property string pack
    required property string art
    required property string quantity
    required property string price
    required property string amount
    required property string mark
    required property bool selected
    required property bool big
    required property int index
    readonly property color tone: mark === "discount" || mark === "tender" ? Theme.jade : Theme.ink
    signal touched(int at)

    objectName: "line-" + (at + 1)
    color: selected ? Theme.glaze100 : mark === "unknown" ? Theme.amber : Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, pack, quantity, amount].join(" ")
    Accessible.onPressAction: row.touched(at)

    TapHandler { onTapped: row.touched(row.at) }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.glaze200
        visible: row.index > 0
    }

    Rectangle {
        width: Theme.mm(1.4)
        height: parent.height
        color: Theme.jade
        visible: row.selected
    }

    Image {
        id: picture

        x: Theme.mm(2.2)
        anchors.verticalCenter: parent.verticalCenter
        width: row.big ? Theme.mm(24) : Theme.mm(12)
        height: width
        sourceSize: Qt.size(width, height)
        source: row.art === "" ? "" : "image://madang/art/" + row.art
        visible: row.art !== ""
        Accessible.ignored: true
    }

    Icon {
        name: row.art !== "" ? "" : row.mark === "tender" ? "check-circle" : row.mark === "unknown" ? "triangle" : "percent"
        tone: row.tone
        size: picture.width * 0.6
        anchors.centerIn: picture
    }

    Column {
        anchors { left: picture.right; leftMargin: Theme.mm(3); right: count.left; rightMargin: Theme.mm(2); verticalCenter: parent.verticalCenter }
        spacing: Theme.mm(1)

        Row {
            id: said

            width: parent.width
            spacing: Theme.mm(2.5)

            Words {
                objectName: row.objectName + "-name"
                says: row.name
                color: row.tone
                font.pixelSize: row.big ? Theme.title : Theme.body
                font.bold: row.big
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                lineHeight: 1.0
                width: Math.min(implicitWidth, said.width)
                Accessible.ignored: true
            }

            Words {
                says: row.pack
                color: row.mark === "unknown" ? Theme.ink : Theme.ink2
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                lineHeight: 1.0
                visible: !row.big && width > Theme.mm(8)
                width: Math.min(implicitWidth, said.width - said.children[0].width - said.spacing)
                anchors.baseline: said.children[0].baseline
                Accessible.ignored: true
            }
        }

        Words {
            says: row.pack === "" ? qsTr("%1원").arg(row.price) : qsTr("%1 · %2원").arg(row.pack).arg(row.price)
            color: row.mark === "unknown" ? Theme.ink : Theme.ink2
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            visible: row.big && row.price !== ""
            Accessible.ignored: true
        }
    }

    Words {
        id: count

        says: row.quantity === "" ? "" : "× " + row.quantity
        width: Theme.mm(row.big ? 22 : 17)
        anchors { right: sum.left; verticalCenter: parent.verticalCenter }
        font.pixelSize: row.big ? Theme.title : Theme.body
        font.bold: row.quantity !== "1"
        color: row.tone
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        lineHeight: 1.0
        Accessible.ignored: true
    }

    Words {
        id: sum

        objectName: row.objectName + "-amount"
        says: row.amount
        width: Theme.mm(row.big ? 50 : 43)
        anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
        font.pixelSize: row.big ? Theme.em(9) : Theme.label
        font.bold: true
        color: row.tone
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        lineHeight: 1.0
        Accessible.ignored: true
    }
}
