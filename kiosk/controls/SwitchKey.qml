// A switch as a key: its sign and words left, what it is set to right, in words and a mark.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang

AbstractButton {
    id: key

    property bool on: false
    property string iconName
    property string note
    property string stateText: on ? qsTr("켜짐") : qsTr("꺼짐")
    readonly property color tone: enabled ? Theme.ink : Theme.quietText

    implicitHeight: Math.max(Theme.mm(24), row.implicitHeight + Theme.mm(5))
    padding: Theme.mm(5)
    topPadding: Theme.mm(1)
    bottomPadding: Theme.mm(1)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: [text, note, stateText].filter(part => part !== "").join(", ")
    Accessible.checked: on
    Accessible.onPressAction: key.click()
    Keys.onReturnPressed: key.click()
    Keys.onEnterPressed: key.click()

    background: Rectangle {
        radius: Theme.corner
        color: !key.enabled ? Theme.quiet : key.down ? Theme.glaze200 : key.on ? Theme.glaze100 : Theme.surface
        border.width: key.on ? Theme.mm(1) : Theme.mm(0.4)
        border.color: !key.enabled ? Theme.quiet : key.on ? Theme.jade : Theme.line

        FocusRing { visible: key.visualFocus }
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.mm(4)

        Icon {
            name: Theme.doubled ? "" : key.iconName
            tone: key.tone
            size: Math.round(Theme.body * 0.9)
        }

        ColumnLayout {
            spacing: Theme.mm(0.5)
            Layout.fillWidth: true

            Words {
                says: key.text
                color: key.tone
                font.pixelSize: Theme.body
                font.bold: true
                lineHeight: 1.0
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            Words {
                says: key.note
                visible: says !== ""
                color: key.tone
                font.pixelSize: Theme.small
                lineHeight: 1.0
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        Icon {
            name: key.on ? "check" : ""
            tone: Theme.jade
            size: Math.round(Theme.body * 0.9)
        }

        Words {
            says: key.stateText
            color: key.tone
            font.pixelSize: Theme.body
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
