// One way a good is sold: its pack, its price beside it.
import QtQuick
import Madang
import kiosk.controls

Key {
    id: key

    required property string name
    required property string pack
    required property string price
    required property string art

    objectName: name
    implicitHeight: Theme.mm(17)
    look: "second"
    focusPolicy: Qt.TabFocus
    text: pack + " · " + price
    textSize: Theme.label
}
