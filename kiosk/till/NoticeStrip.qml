// One sentence in a strip of its own place: amber where somebody should act, indigo where not.
import QtQuick
import Madang
import kiosk.controls

Rectangle {
    id: strip

    property string text
    property bool asks: true

    height: Theme.mm(12)
    radius: Theme.corner
    visible: text !== ""
    color: asks ? Theme.amber : Theme.indigoFill
    border.width: Theme.mm(0.4)
    border.color: asks ? Theme.amberEdge : Theme.indigo
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign

        name: strip.asks ? "triangle" : "ring"
        tone: strip.asks ? Theme.ink : Theme.indigo
        size: Theme.mm(7)
        x: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        objectName: "notice"
        says: strip.text
        anchors { left: sign.right; leftMargin: Theme.mm(2.5); right: parent.right; rightMargin: Theme.mm(2); verticalCenter: parent.verticalCenter }
        lineHeight: 1.0
        font.pixelSize: Theme.em(5.6)
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
