// One sentence for everybody, then what staff can do.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: qsTr("지금은 쓸 수 없습니다. 직원에게 말씀해 주세요.")
    mainText: qsTr("다시 열기")
    mainVisible: viewModel.canGoOn
    onMain: viewModel.goOn()

    Item { Layout.fillHeight: true }

    Image {
        source: "image://madang/scene/closed-gate"
        sourceSize: Qt.size(Theme.mm(Theme.landscape ? 105 : 210), Theme.mm(Theme.landscape ? 70 : 140))
        visible: !Theme.doubled && !Theme.highContrast && !(Theme.landscape && Theme.compact)
        Layout.alignment: Qt.AlignHCenter
        Accessible.ignored: true
    }

    Words {
        objectName: "why"
        says: page.viewModel.why
        Layout.fillWidth: true
    }

    Words {
        objectName: "todo"
        says: page.viewModel.todo
        Layout.fillWidth: true
    }

    Item { Layout.fillHeight: true }

    Words { // for staff, in the corner
        objectName: "code"
        says: page.viewModel.code
        visible: says !== ""
        color: Theme.ink2
        font.pixelSize: Theme.small
        Layout.alignment: Qt.AlignRight
    }
}
