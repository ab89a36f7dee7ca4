// Thank you, and the number where goods are handed out.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool wide: Theme.landscape && !Theme.doubled

    mainText: viewModel.mainText
    mainIcon: "home"
    onMain: viewModel.finish()

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Store.Scene {
            name: "crane-thanks"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.minimumHeight: Theme.mm(70)
            Layout.maximumHeight: page.wide ? -1 : width * 0.96 // the cranes' circle whole
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Words {
                objectName: "thanks"
                says: page.viewModel.title
                font.pixelSize: Theme.hero
                font.bold: true
                lineHeight: 1.0
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Words {
                objectName: "ticket-number"
                says: page.viewModel.number
                visible: says !== ""
                font.pixelSize: Theme.digitEm(44)
                font.bold: true
                lineHeight: 1.0
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Sentences {
                says: page.viewModel.tell
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Words {
                objectName: "receipt-number"
                says: page.viewModel.receipt
                visible: says !== ""
                color: Theme.ink2
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
}
