// The instructor lands here: the class that goes on is one card with one key.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * 2

        Words {
            objectName: "title"
            says: page.viewModel.title
            font.pixelSize: Theme.title
            font.bold: true
            Layout.fillWidth: true
        }

        Notice {
            objectName: "notice"
            text: page.viewModel.notice
            kind: page.viewModel.noticeKind
            Layout.fillWidth: true
        }

        Words {
            says: page.viewModel.nothing
            visible: says !== ""
            Layout.fillWidth: true
        }

        Repeater {
            model: page.viewModel.classes

            Rectangle {
                id: card

                required property string key
                required property int at
                required property string name
                required property string when
                required property string counts
                required property string open
                required property bool isPresent

                radius: Theme.corner
                color: isPresent ? Theme.glaze100 : Theme.surface
                border.width: Theme.mm(0.6)
                border.color: isPresent ? Theme.jade : Theme.glaze300
                implicitHeight: row.implicitHeight + Theme.mm(8)
                Layout.fillWidth: true

                RowLayout {
                    id: row

                    anchors.fill: parent
                    anchors.margins: Theme.mm(4)
                    spacing: Theme.mm(6)

                    Words {
                        says: card.when
                        font.pixelSize: card.isPresent ? Theme.title : Theme.body
                        font.bold: true
                        wrapMode: Text.NoWrap
                        lineHeight: 1.0
                    }

                    ColumnLayout {
                        spacing: Theme.mm(1.5)
                        Layout.fillWidth: true

                        Words {
                            says: card.name
                            font.pixelSize: card.isPresent ? Theme.title : Theme.body
                            font.bold: true
                            lineHeight: 1.1
                            Layout.fillWidth: true
                        }

                        Words {
                            objectName: card.key + "-counts"
                            says: card.counts
                            lineHeight: 1.1
                            Layout.fillWidth: true
                        }
                    }

                    Key {
                        objectName: card.key
                        text: card.open
                        look: card.isPresent ? "main" : "second"
                        implicitHeight: card.isPresent ? Theme.mainKey : Theme.key
                        implicitWidth: Theme.mm(60)
                        Accessible.name: text + ", " + card.name
                        onClicked: page.viewModel.open(card.at)
                    }
                }
            }
        }

        Item { Layout.fillHeight: true }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            EndKey { program: page.viewModel.program }

            Item { Layout.fillWidth: true }

            Key {
                objectName: "key-leave"
                text: qsTr("손님 화면으로")
                iconName: "home"
                onClicked: page.viewModel.leave()
            }
        }
    }
}
