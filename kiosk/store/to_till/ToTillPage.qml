// The number as large as it goes; the code that carries the basket; one tap to take it back.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "home"
    onMain: viewModel.finish()

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

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Words {
                objectName: "ticket-number"
                says: page.viewModel.number
                font.pixelSize: Theme.digitEm(Theme.landscape ? 44 : 56)
                font.bold: true
                lineHeight: 1.0
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.hero
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Words {
                objectName: "ticket-won"
                says: page.viewModel.wonText
                font.pixelSize: Theme.price
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Sentences {
                objectName: "tell"
                says: page.viewModel.tell
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Words {
                says: page.viewModel.until
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }

        QrCode {
            objectName: "qr"
            source: page.viewModel.qrSource
            visible: source !== ""
            sideMm: Theme.landscape ? 100 : Theme.easy ? 116 : 140
            Layout.alignment: Qt.AlignHCenter
        }
    }

    Item { Layout.fillHeight: true }

    PublicKey {
        objectName: "key-take-back"
        text: page.viewModel.backText
        iconName: "undo"
        Layout.fillWidth: true
        onClicked: page.viewModel.takeBack()
    }
}
