// One line of a list: what, then right-aligned figures.
import QtQuick
import QtQuick.Layouts
import Madang

Item {
    id: line

    property string first
    property string middle
    property string last
    property bool bold: false
    property int textSize: Theme.body
    property color tone: Theme.ink

    implicitHeight: Math.round(textSize * 1.7)
    Accessible.role: Accessible.StaticText
    Accessible.name: [first, middle, last].join(" ")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(2)
        anchors.rightMargin: Theme.mm(2)
        spacing: Theme.mm(4)

        Words {
            says: line.first
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
            says: line.last
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
