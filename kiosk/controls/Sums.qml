// What lies in the basket, beside the main key: count and total.
import QtQuick
import QtQuick.Layouts
import Madang

Item {
    id: sums

    property string count
    property string total
    property bool inOneLine: false

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth

    GridLayout {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        columns: sums.inOneLine ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.mm(1)

        Words {
            objectName: "count"
            says: sums.count
            visible: says !== ""
            color: Theme.ink2
            font.pixelSize: sums.inOneLine ? Theme.body : Theme.small
            lineHeight: 1.0
            Layout.fillWidth: true
        }

        Words {
            objectName: "total"
            says: sums.total
            visible: says !== ""
            font.pixelSize: Theme.price
            font.bold: true
            fontSizeMode: sums.inOneLine ? Text.FixedSize : Text.HorizontalFit // a million in a column
            minimumPixelSize: Theme.small
            wrapMode: sums.inOneLine ? Text.WordWrap : Text.NoWrap
            lineHeight: 1.0
            Layout.fillWidth: !sums.inOneLine
        }
    }
}
