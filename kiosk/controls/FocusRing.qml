// Where the keyboard is: 2 px indigo outside, white within, around what it lies in.
import QtQuick
import Madang

Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.mm(1)
    radius: Theme.corner + Theme.mm(1)
    color: "transparent"
    border.width: 4
    border.color: Theme.surface

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: "transparent"
        border.width: 2
        border.color: Theme.indigo
    }
}
