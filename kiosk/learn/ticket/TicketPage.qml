// The ticket: its code, the day, what to bring.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isBeside: Theme.landscape && !Theme.doubled
    readonly property bool hasRoom: isBeside && columnRoom >= Theme.serviceKey + Theme.gap
    readonly property bool isTight: Theme.compact && !Theme.doubled

    title: viewModel.title
    mainText: viewModel.mainText
    mainIcon: Theme.landscape ? "" : "printer"
    mainEnabled: viewModel.canPrint
    onMain: viewModel.paper()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Notice {
        objectName: "no-paper"
        text: page.viewModel.noPaper
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
            Layout.fillWidth: !page.isTight
            Layout.preferredWidth: page.isTight ? Theme.mm(Theme.easy ? 66 : 56) : -1

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

            Words { // on a laptop's glass all of the ticket is seen at once
                says: page.viewModel.tell
                visible: page.isTight && page.viewModel.noPaper === ""
                color: Theme.ink2
                font.pixelSize: Theme.small
                lineHeight: 1.1
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
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
                objectName: "bring"
                says: page.viewModel.bring
                visible: says !== ""
                lineHeight: 1.1
                Layout.fillWidth: true
            }
        }
    }

    Words {
        says: page.viewModel.tell
        visible: !page.isTight && page.viewModel.noPaper === ""
        lineHeight: 1.15
        Layout.fillWidth: true
    }

    Item { Layout.fillHeight: true }

    PublicKey {
        objectName: "key-done"
        text: page.viewModel.doneText
        visible: !page.hasRoom
        Layout.fillWidth: true
        onClicked: page.viewModel.finish()
    }

    PublicKey { // on wide glass over the main key, where its page always shows it
        parent: page
        objectName: "key-done"
        text: page.viewModel.doneText
        visible: page.hasRoom
        x: page.mainItem.x
        y: page.mainItem.y - height - Theme.gap
        width: Theme.column
        height: Theme.serviceKey
        onClicked: page.viewModel.finish()
    }
}
