// Nobody knows yet: a dashed circle, never a tick, never a key that pays again.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step

    Item { Layout.fillHeight: true }

    GridLayout {
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap * 1.6
        Layout.fillWidth: true

        Icon {
            name: "dashed-circle"
            size: Theme.mm(90)
            tone: Theme.amberEdge
            Layout.alignment: Qt.AlignHCenter
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Hero {
                says: page.viewModel.wonText
                Layout.fillWidth: true
            }

            Notice {
                objectName: "checking"
                text: page.viewModel.tell
                Layout.fillWidth: true
            }

            Notice {
                objectName: "bell"
                text: page.viewModel.bell
                kind: "information"
                Layout.fillWidth: true
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                Layout.fillWidth: true
            }
        }
    }

    Item { Layout.fillHeight: true }
    Item { Layout.fillHeight: true }
}
