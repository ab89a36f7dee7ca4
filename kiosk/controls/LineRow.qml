// One line of a list: left, right, and a note in the middle where there is room.
import QtQuick
import QtQuick.Layouts
import Madang

Item {
    id: line

    property string left
    property string middle
    property string right
    property bool bold: false
    property int textSize: Theme.body
    property color tone: Theme.ink

    implicitHeight: Math.round(textSize * 1.7)
    Accessible.role: Accessible.StaticText
    Accessible.name: [left, middle, right].join(" ")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(2)
        anchors.rightMargin: Theme.mm(2)
        spacing: Theme.mm(2)

        Words {
            says: line.left
            color: line.tone
            font.pixelSize: line.textSize
            font.bold: line.bold
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            says: line.middle
            color: line.tone
            font.pixelSize: line.textSize
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            horizontalAlignment: Text.AlignRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Words {
            says: line.right
            color: line.tone
            font.pixelSize: line.textSize
            font.bold: line.bold
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Theme.mm(0.3))
        color: Theme.glaze200
    }
}
