// One thing that tests itself: its sign, its name, how it is or what to do.
import QtQuick
import Madang
import kiosk.controls

Rectangle {
    id: row

    required property string name
    required property string text
    required property string iconName
    required property string light
    required property string says
    required property int index

    objectName: name
    color: light === "attention" ? Theme.amber : light === "off" ? Theme.surface : Theme.mist
    Accessible.role: Accessible.StaticText
    Accessible.name: text + " " + says

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.glaze200
        visible: row.index > 0
    }

    Icon {
        id: sign

        name: row.light === "good" ? "check-circle" : row.light === "attention" ? "triangle" : "ring"
        tone: row.light === "off" ? Theme.line : Theme.ink
        size: Theme.mm(9)
        x: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
    }

    Icon {
        id: device

        name: row.iconName
        size: Theme.mm(9)
        anchors { left: sign.right; leftMargin: Theme.mm(5); verticalCenter: parent.verticalCenter }
    }

    Words {
        says: row.text
        font.pixelSize: Theme.label
        font.bold: true
        wrapMode: Text.NoWrap
        lineHeight: 1.0
        anchors { left: device.right; leftMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
        Accessible.ignored: true
    }

    Words {
        objectName: row.name + "-says"
        says: row.says
        wrapMode: Text.NoWrap
        lineHeight: 1.0
        anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
        Accessible.ignored: true
    }
}
