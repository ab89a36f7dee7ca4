// The shut gate, and why; the way in for staff is the place's name, held for three seconds.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool wide: Theme.landscape && !Theme.doubled

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Store.Scene {
            name: "closed-gate"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.minimumHeight: Theme.mm(60)
            Layout.maximumHeight: page.wide ? -1 : width
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Words {
                objectName: "resting"
                says: page.viewModel.title
                font.pixelSize: Theme.title
                font.bold: true
                lineHeight: 1.1
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Sentences {
                objectName: "tell"
                says: page.viewModel.tell
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                Layout.fillWidth: true
            }
        }
    }
}
