// The code, the amount, the time; one way back.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isShown: viewModel.qrSource !== ""

    title: viewModel.title
    step: viewModel.step

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Item { Layout.fillHeight: true }

    GridLayout {
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap * 1.6
        Layout.fillWidth: true

        QrCode {
            objectName: "qr"
            source: page.viewModel.qrSource
            visible: page.isShown
            sideMm: Theme.landscape ? 120 : 160
            Layout.alignment: Qt.AlignHCenter
        }

        Store.Scene {
            name: page.isShown ? "" : "phone-to-code"
            visible: !page.isShown
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.mm(Theme.landscape ? 110 : 150)
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Hero {
                says: page.viewModel.wonText
                Layout.fillWidth: true
            }

            Sentences {
                objectName: "tell"
                says: page.viewModel.tell
                horizontalAlignment: Text.AlignHCenter
                font.bold: true
                Layout.fillWidth: true
            }

            Words {
                says: page.viewModel.other
                visible: says !== "" && !(Theme.easy && Theme.landscape) // one way to do it is enough there
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            RowLayout {
                visible: page.viewModel.leftText !== ""
                spacing: Theme.mm(3)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    name: "clock"
                    size: Theme.mm(14)
                }

                Words {
                    says: qsTr("남은 시간")
                    lineHeight: 1.0
                    Accessible.ignored: true
                }

                Words {
                    objectName: "left"
                    says: page.viewModel.leftText
                    font.pixelSize: Theme.price
                    font.bold: true
                    lineHeight: 1.0
                    Accessible.ignored: true // it would be read anew each second
                }
            }
        }
    }

    Item { Layout.fillHeight: true }

    PublicKey {
        objectName: "key-cancel"
        text: qsTr("그만두고 다른 방법 고르기")
        iconName: "close"
        enabled: page.viewModel.canCancel
        Layout.fillWidth: true
        onClicked: page.viewModel.cancel()
    }
}
