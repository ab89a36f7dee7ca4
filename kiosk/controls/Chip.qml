// A small word with its sign; amber when somebody should act.
import QtQuick
import Madang

Rectangle {
    id: chip

    property string text
    property string iconName
    property bool attention: false
    property bool onNight: false
    property int textSize: Theme.small
    readonly property color tone: attention ? Theme.ink : onNight ? Theme.glaze100 : Theme.ink

    implicitHeight: Math.round(textSize * 1.5)
    implicitWidth: row.implicitWidth + (attention || !onNight ? Theme.mm(onNight ? 2.4 : 4) : 0)
    radius: Theme.mm(2)
    color: attention ? Theme.amber : onNight ? "transparent" : Theme.mist
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.mm(1.2)

        Icon {
            name: chip.iconName
            tone: chip.tone
            size: Math.round(chip.textSize * 0.95)
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            objectName: chip.objectName === "" ? "" : chip.objectName + "-text"
            says: chip.text
            color: chip.tone
            font.pixelSize: chip.textSize
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
