// A key of a public page: it is as high as its words need, also when they are twice as large.
import QtQuick
import Madang

Key {
    textSize: Theme.body
    noteSize: Theme.small
    iconSize: Math.round(textSize * 0.9)
    iconGap: Theme.mm(Theme.landscape ? 2.5 : 3.5)
    implicitHeight: Math.max(Theme.key, contentItem.implicitHeight + Theme.mm(6))
    padding: Theme.mm(2)
}
