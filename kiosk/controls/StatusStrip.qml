// What staff always see: place, operator, line and outbox, printer, scale, disk, clock.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang

AbstractButton {
    id: strip

    required property QtObject shell

    objectName: "strip"
    height: Theme.strip
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("상태 보기")
    Accessible.onPressAction: strip.click()
    onClicked: shell.touchStrip()

    background: Rectangle { color: strip.down ? Theme.jadePressed : Theme.night }

    contentItem: RowLayout {
        spacing: Theme.mm(4)

        Words {
            objectName: "place"
            says: strip.shell.place
            color: Theme.surface
            font.pixelSize: Theme.stripText
            font.bold: true
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            Layout.leftMargin: Theme.margin
        }

        Chip {
            objectName: "operator"
            text: strip.shell.operatorName
            iconName: "person"
            onNight: true
            textSize: Theme.stripText
        }

        Item { Layout.fillWidth: true }

        Chip {
            objectName: "line"
            text: strip.shell.lineText
            iconName: strip.shell.lineIcon
            attention: strip.shell.lineAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "printer-light"
            text: strip.shell.printer
            iconName: strip.shell.printerAttention ? "triangle" : "printer"
            attention: strip.shell.printerAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "scale-light"
            text: strip.shell.scale
            iconName: strip.shell.scaleAttention ? "triangle" : "scale"
            attention: strip.shell.scaleAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "disk-light"
            text: strip.shell.disk
            iconName: strip.shell.diskAttention ? "triangle" : "disk"
            attention: strip.shell.diskAttention
            onNight: true
            textSize: Theme.stripText
        }

        Words {
            objectName: "clock"
            says: strip.shell.clock
            color: Theme.surface
            font.pixelSize: Theme.stripText
            font.bold: true
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            Layout.rightMargin: Theme.margin
        }
    }
}
