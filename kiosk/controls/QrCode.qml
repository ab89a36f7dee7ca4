// A QR code on white, with its quiet zone; `source` is the view model's finished address.
import QtQuick
import QtQuick.Layouts
import Madang

Rectangle {
    id: code

    property string source
    property int sideMm: 80

    color: "#FFFFFF"
    radius: Theme.corner
    implicitWidth: Theme.mm(sideMm)
    implicitHeight: Theme.mm(sideMm)
    border.width: Theme.mm(0.6)
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR 코드")

    Image {
        anchors.fill: parent
        anchors.margins: Theme.mm(3)
        source: code.source
        sourceSize: Qt.size(width, height)
        fillMode: Image.Pad
        smooth: false
        Accessible.ignored: true
    }
}
