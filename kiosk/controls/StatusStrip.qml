// What staff always see: place, operator, line and outbox, printer, scale, disk, clock.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang

AbstractButton {
    id: strip

    required property QtObject shell

    function told(text: string): string {
        return shell.aside === "" ? text : "" // the sentence has the room to itself
    }

    objectName: "strip"
    height: Theme.strip
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("상태 보기")
    Accessible.onPressAction: strip.click()
    onClicked: shell.touchStrip()

    background: Rectangle {
        color: strip.down ? Theme.jadePressed : Theme.night

        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            color: "transparent"
            border.width: 3
            border.color: Theme.surface
            visible: strip.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.mm(Theme.compact ? 2.5 : 4)

        Words {
            objectName: "place"
            says: strip.shell.place
            color: Theme.surface
            font.pixelSize: Theme.stripText
            font.bold: true
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit // a long name gives way to what the devices say
            minimumPixelSize: Theme.small
            verticalAlignment: Text.AlignVCenter
            Layout.leftMargin: Theme.margin
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
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
            objectName: "aside"
            text: strip.shell.aside
            iconName: "triangle"
            attention: true
            onNight: true
            textSize: Theme.em(5.6)
        }

        AbstractButton {
            id: bell

            objectName: "bell"
            visible: strip.shell.bell !== ""
            implicitHeight: strip.height
            implicitWidth: bellChip.implicitWidth
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.Button
            Accessible.name: strip.shell.bell
            Accessible.onPressAction: bell.click()
            onClicked: strip.shell.touchBell()

            contentItem: Item {
                Chip {
                    id: bellChip

                    objectName: "bell-chip"
                    text: strip.shell.bell
                    iconName: "person-bell"
                    attention: true
                    onNight: true
                    textSize: Theme.stripText
                    anchors.centerIn: parent
                }
            }
        }

        Chip {
            objectName: "line"
            text: strip.told(strip.shell.lineText)
            iconName: strip.shell.lineIcon
            attention: strip.shell.lineAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "printer-light"
            text: strip.told(strip.shell.printer)
            iconName: strip.shell.printerAttention ? "triangle" : "printer"
            attention: strip.shell.printerAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "scale-light"
            text: strip.told(strip.shell.scale)
            iconName: strip.shell.scaleAttention ? "triangle" : "scale"
            attention: strip.shell.scaleAttention
            onNight: true
            textSize: Theme.stripText
        }

        Chip {
            objectName: "disk-light"
            text: strip.told(strip.shell.disk)
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
