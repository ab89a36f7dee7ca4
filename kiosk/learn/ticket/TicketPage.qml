// The ticket: its code, the day, what to bring.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isBeside: Theme.landscape && !Theme.doubled

    title: viewModel.title
    mainText: viewModel.mainText
    mainIcon: "printer"
    mainEnabled: viewModel.canPrint
    onMain: viewModel.paper()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    GridLayout {
        columns: page.isBeside ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        ColumnLayout {
            spacing: Theme.gap
            Layout.alignment: Qt.AlignHCenter | Qt.AlignTop

            QrCode {
                objectName: "qr"
                source: page.viewModel.qrSource
                sideMm: !Theme.landscape ? 120 : Theme.compact ? 54 : 90
                Layout.alignment: Qt.AlignHCenter
            }

            Words {
                objectName: "ticket-code"
                says: page.viewModel.number
                color: Theme.ink2
                lineHeight: 1.0
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            PublicKey {
                objectName: "key-done"
                text: page.viewModel.doneText
                visible: page.isBeside
                Layout.fillWidth: true
                onClicked: page.viewModel.finish()
            }
        }

        ColumnLayout {
            spacing: Theme.mm(Theme.compact ? 2 : Theme.landscape ? 4 : 8)
            Layout.fillWidth: true

            Words {
                objectName: "course"
                says: page.viewModel.course
                font.bold: true
                lineHeight: 1.1
                Layout.fillWidth: true
            }

            Words {
                objectName: "when"
                says: page.viewModel.when
                font.bold: true
                font.pixelSize: Theme.compact && !Theme.doubled ? Theme.body : Theme.label
                lineHeight: 1.1
                Layout.fillWidth: true
            }

            Words {
                says: page.viewModel.place
                lineHeight: 1.1
                Layout.fillWidth: true
            }

            Words {
                says: page.viewModel.bring
                visible: says !== ""
                lineHeight: 1.1
                Layout.fillWidth: true
            }

        }
    }

    Words {
        says: page.viewModel.tell
        lineHeight: 1.15
        Layout.fillWidth: true
    }

    Item { Layout.fillHeight: true }

    PublicKey {
        objectName: "key-done"
        text: page.viewModel.doneText
        visible: !page.isBeside
        Layout.fillWidth: true
        onClicked: page.viewModel.finish()
    }
}
