// One sentence for everybody, then what staff can do.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(300))
        spacing: Theme.mm(8)

        Icon {
            name: "octagon"
            tone: Theme.red
            size: Theme.mm(34)
            Layout.alignment: Qt.AlignHCenter
        }

        Words {
            objectName: "title"
            says: qsTr("지금은 쓸 수 없습니다. 직원에게 말씀해 주세요.")
            font.pixelSize: Theme.em(12)
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }

        Words {
            objectName: "why"
            says: page.viewModel.why
            font.pixelSize: Theme.em(7)
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }

        Words {
            objectName: "todo"
            says: page.viewModel.todo
            font.pixelSize: Theme.em(7)
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }

        MainKey {
            objectName: "key-go-on"
            text: qsTr("다시 열기")
            visible: page.viewModel.canGoOn
            implicitWidth: Theme.mm(120)
            implicitHeight: Theme.mm(24)
            Layout.alignment: Qt.AlignHCenter
            onClicked: page.viewModel.goOn()
        }
    }

    Words {
        objectName: "code"
        says: page.viewModel.code
        color: Theme.ink2
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
    }
}
