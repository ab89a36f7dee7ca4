// Where the keyboard is: indigo outside, white within, around what it lies in; on public pages in
// millimetres, to be seen from where a visitor stands.
import QtQuick
import Madang

Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.mm(Theme.publicPage ? 1.6 : 1)
    radius: Theme.corner + Theme.mm(1)
    color: "transparent"
    border.width: Theme.publicPage ? Theme.mm(2.8) : 4
    border.color: Theme.surface

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: "transparent"
        border.width: Theme.publicPage ? Theme.mm(1.8) : 2
        border.color: Theme.indigo
    }
}
