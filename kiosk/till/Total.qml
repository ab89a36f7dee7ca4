// The figure people came for, on night: what it is, the figure, and a note beside the name.
import QtQuick
import Madang
import kiosk.controls

Rectangle {
    id: total

    property string label
    property string figure
    property string note
    property string sign
    readonly property int figureSize: height > Theme.mm(60) ? Theme.digitEm(24) : Theme.hero
    readonly property int underFigure: Math.round(figureSize * 0.215)

    radius: Theme.corner
    color: Theme.night
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + figure

    Icon {
        id: mark

        name: total.sign
        tone: Theme.glaze200
        size: Theme.mm(6.6)
        anchors { left: parent.left; top: parent.top; leftMargin: Theme.mm(4); topMargin: Theme.mm(1) }
    }

    Words {
        objectName: "total-label"
        says: total.label
        font.pixelSize: Theme.em(5.8)
        color: Theme.glaze100
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        anchors { left: mark.visible ? mark.right : parent.left; leftMargin: mark.visible ? Theme.mm(2) : Theme.mm(4); verticalCenter: mark.verticalCenter }
    }

    Words {
        objectName: "total-note"
        says: total.note
        font.pixelSize: Theme.em(5.8)
        color: Theme.glaze200
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: mark.verticalCenter }
    }

    Words {
        objectName: "total"
        says: total.figure
        color: Theme.surface
        font.pixelSize: total.figureSize
        font.bold: true
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        anchors { right: won.left; rightMargin: Theme.mm(1.5); baseline: parent.bottom; baselineOffset: -total.underFigure }
    }

    Words {
        id: won

        says: qsTr("원")
        color: Theme.glaze100
        font.pixelSize: Theme.title
        lineHeight: 1.0
        anchors { right: parent.right; rightMargin: Theme.mm(4); baseline: parent.bottom; baselineOffset: -total.underFigure }
    }
}
