// What I agreed to, and the way out of it: as large as the way in.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    mainText: viewModel.doneText
    onMain: viewModel.finish()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Repeater {
        model: page.viewModel.standings

        Card {
            id: standing

            required property int purpose
            required property string name
            required property string says
            required property bool canWithdraw

            Layout.fillWidth: true

            Words {
                says: standing.name
                font.bold: true
                Layout.fillWidth: true
            }

            Words {
                says: standing.says
                Layout.fillWidth: true
            }

            PublicKey {
                objectName: "withdraw-" + standing.purpose
                text: qsTr("동의 철회")
                iconName: "undo"
                visible: standing.canWithdraw
                Layout.fillWidth: true
                Accessible.name: text + ", " + standing.name
                onClicked: page.viewModel.withdraw(standing.purpose)
            }
        }
    }

    Notice {
        objectName: "ask"
        text: page.viewModel.askText
        Layout.fillWidth: true
    }

    PublicKey {
        objectName: "key-cancel-enrolment"
        text: page.viewModel.cancelText
        iconName: "close"
        look: "refuse"
        Layout.fillWidth: true
        onClicked: page.viewModel.cancel()
    }

    Item { Layout.fillHeight: true }
}
