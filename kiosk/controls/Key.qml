// A key for fingers. `look`: service, second, main, chosen, refuse. The colour changes while held.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang

AbstractButton {
    id: key

    property string look: "service"
    property string iconName
    property string note
    property bool stacked: false
    property int textSize: Theme.em(7)
    property int noteSize: Theme.small
    property int iconSize: Math.round(textSize * 1.15)
    property int iconGap: Theme.mm(2)
    readonly property bool strong: look === "main"
    readonly property color ground: !enabled ? Theme.quiet
        : strong ? (down ? Theme.jadePressed : Theme.jade)
        : down ? Theme.glaze200
        : look === "second" ? Theme.glaze200
        : look === "chosen" ? Theme.glaze100
        : look === "refuse" ? Theme.surface : Theme.mist
    readonly property color tone: !enabled ? Theme.quietText
        : strong ? Theme.surface : look === "refuse" && !down ? Theme.red : Theme.ink

    implicitHeight: Theme.key
    implicitWidth: face.implicitWidth + Theme.mm(8)
    padding: Theme.mm(1.5)
    focusPolicy: Qt.TabFocus // a touch leaves the focus where it was: Enter never repeats it
    Accessible.role: Accessible.Button
    Accessible.name: note === "" ? text : text + ", " + note
    Accessible.onPressAction: key.click()
    Keys.onReturnPressed: key.click()
    Keys.onEnterPressed: key.click()

    background: Rectangle {
        radius: Theme.corner
        color: key.ground
        border.width: key.look === "refuse" && key.enabled ? Theme.mm(0.8) : Theme.mm(0.4)
        border.color: !key.enabled ? Theme.quiet
            : key.strong ? Theme.jadePressed : key.look === "refuse" ? Theme.red : Theme.line

        FocusRing { visible: key.visualFocus }
    }

    contentItem: Item {
        implicitWidth: face.implicitWidth
        implicitHeight: face.implicitHeight

        GridLayout {
            id: face

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            columns: key.stacked ? 1 : 2
            columnSpacing: key.iconGap
            rowSpacing: Theme.mm(1)

            Icon {
                name: key.iconName
                tone: key.tone
                size: key.iconSize
                Layout.alignment: Qt.AlignCenter
            }

            ColumnLayout {
                spacing: Theme.mm(0.5)
                visible: key.text !== "" || key.note !== ""
                Layout.alignment: Qt.AlignCenter
                Layout.fillWidth: true

                Words {
                    says: key.text
                    visible: key.text !== ""
                    color: key.tone
                    font.pixelSize: key.textSize
                    font.bold: true
                    lineHeight: 1.0
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }

                Words {
                    says: key.note
                    visible: key.note !== ""
                    color: key.tone
                    font.pixelSize: key.noteSize
                    lineHeight: 1.0
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
