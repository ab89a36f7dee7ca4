// A flat glaze plane; `hatched` draws the lines of what is silent.
import QtQuick
import Madang

Rectangle {
    id: plane

    property bool hatched: false
    property int frameWidth: Theme.mm(0.6)
    property color frameColour: Theme.line

    radius: Theme.corner
    border.width: frameWidth
    border.color: frameColour

    Item {
        anchors.fill: parent
        anchors.margins: plane.frameWidth + Theme.mm(1.5)
        clip: true
        visible: plane.hatched

        Repeater {
            model: plane.hatched ? Math.ceil((plane.width + plane.height) / Theme.mm(9)) : 0

            Rectangle {
                required property int index

                x: index * Theme.mm(9) - plane.height
                y: plane.height / 2
                width: plane.height * 1.5
                height: Theme.mm(0.5)
                color: Theme.glaze200
                rotation: -45
                antialiasing: true
            }
        }
    }
}
