// A big key with a picture: what people choose from. `art` (resources/art) on its `tint`, or an icon.
// `across`: picture left, words right; else the picture stands over the words.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang

AbstractButton {
    id: tile

    property string art
    property string iconName
    property string note
    property color tint: Theme.mist
    property bool across: false
    property bool chosen: false
    property bool personal: false // what it says is never spoken into the room
    property int pictureMm: 34
    property int textSize: Theme.body
    property int noteSize: Theme.small
    readonly property color tone: enabled ? Theme.ink : Theme.quietText

    implicitHeight: Math.max(Theme.key, face.implicitHeight + 2 * padding)
    implicitWidth: face.implicitWidth + 2 * padding
    padding: Theme.mm(4)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: note === "" ? text : text + ", " + note
    Accessible.onPressAction: tile.click()
    Keys.onReturnPressed: tile.click()
    Keys.onEnterPressed: tile.click()

    background: Rectangle {
        radius: Theme.corner
        color: !tile.enabled ? Theme.quiet : tile.down ? Theme.glaze200 : tile.chosen ? Theme.glaze100 : Theme.surface
        border.width: tile.chosen ? Theme.mm(1.2) : Theme.mm(0.6)
        border.color: !tile.enabled ? Theme.quiet : tile.chosen ? Theme.jade : Theme.glaze300

        FocusRing { visible: tile.visualFocus }
    }

    contentItem: GridLayout {
        id: face

        columns: tile.across ? 2 : 1
        columnSpacing: Theme.mm(4)
        rowSpacing: Theme.mm(2)

        Rectangle {
            implicitWidth: Theme.mm(tile.pictureMm)
            implicitHeight: Theme.mm(tile.pictureMm)
            radius: Theme.corner
            color: tile.tint
            visible: tile.art !== "" || tile.iconName !== ""
            Layout.alignment: Qt.AlignCenter

            Image {
                anchors.centerIn: parent
                width: Math.round(parent.width * 0.92)
                height: width
                source: tile.art === "" ? "" : "image://madang/art/" + tile.art
                sourceSize: Qt.size(width, height)
                visible: tile.art !== ""
                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                name: tile.art === "" ? tile.iconName : ""
                size: Math.round(parent.width * 0.6)
            }
        }

        ColumnLayout {
            spacing: Theme.mm(1)
            Layout.fillWidth: true

            Words {
                says: tile.text
                color: tile.tone
                font.pixelSize: tile.textSize
                font.bold: true
                lineHeight: 1.05
                horizontalAlignment: tile.across ? Text.AlignLeft : Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            Words {
                says: tile.note
                visible: says !== ""
                color: tile.tone
                font.pixelSize: tile.noteSize
                lineHeight: 1.05
                horizontalAlignment: tile.across ? Text.AlignLeft : Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
