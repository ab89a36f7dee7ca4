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
    property string unit
    readonly property bool roomy: height > Theme.mm(50)
    readonly property int figureSize: roomy ? Theme.digitEm(24) : Theme.hero
    readonly property int smallSize: Theme.em(roomy ? 6.5 : 5.2)
    readonly property int above: Math.round(smallSize * 1.35) // the line of the name
    // A comma reaches 0.21 em under the line; where there is room the figure stands in its middle.
    readonly property int underFigure: Math.max(Math.round(figureSize * 0.21) + Theme.mm(1.4),
                                                Math.round((height - above - figureSize * 0.727) / 2))

    radius: Theme.corner
    color: Theme.night
    Accessible.role: Accessible.StaticText
    Accessible.name: label + " " + figure

    Icon {
        id: mark

        name: total.sign
        tone: Theme.glaze200
        size: total.smallSize
        anchors { left: parent.left; top: parent.top; leftMargin: Theme.mm(4); topMargin: Theme.mm(total.roomy ? 3 : 0.8) }
    }

    Words {
        objectName: "total-label"
        says: total.label
        font.pixelSize: total.smallSize
        color: Theme.glaze100
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        anchors { left: mark.visible ? mark.right : parent.left; leftMargin: mark.visible ? Theme.mm(2) : Theme.mm(4); verticalCenter: mark.verticalCenter }
    }

    Words {
        objectName: "total-note"
        says: total.note
        font.pixelSize: total.smallSize
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

        says: total.unit === "" ? qsTr("원") : total.unit
        color: Theme.glaze100
        font.pixelSize: Theme.title
        lineHeight: 1.0
        anchors { right: parent.right; rightMargin: Theme.mm(4); baseline: parent.bottom; baselineOffset: -total.underFigure }
    }
}
