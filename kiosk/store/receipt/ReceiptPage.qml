// It is paid; paper, phone or nothing.
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
    mainText: viewModel.mainText
    mainIcon: Theme.landscape ? "" : viewModel.mainSign
    mainEnabled: viewModel.canGoOn
    onMain: viewModel.main()

    Notice {
        objectName: "paid"
        text: page.viewModel.paid
        kind: "done"
        Layout.fillWidth: true
    }

    Notice {
        objectName: "no-paper"
        text: page.viewModel.noPaper
        Layout.fillWidth: true
    }

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Store.Scene {
        name: page.isShown ? "" : "receipt-out"
        visible: !page.isShown
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.mm(60)
    }

    Item {
        visible: page.isShown
        Layout.fillHeight: true
    }

    QrCode {
        objectName: "qr"
        source: page.viewModel.qrSource
        visible: page.isShown
        sideMm: Theme.landscape ? 110 : 190
        Layout.alignment: Qt.AlignHCenter
    }

    Sentences {
        objectName: "tell"
        says: page.viewModel.tell
        visible: says !== ""
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    Item {
        visible: page.isShown
        Layout.fillHeight: true
    }

    PublicKey {
        objectName: "key-phone"
        text: page.viewModel.phoneText
        iconName: "phone-pay"
        look: "second"
        visible: text !== ""
        Layout.fillWidth: true
        onClicked: page.viewModel.onPhone()
    }

    PublicKey {
        objectName: "key-none"
        text: page.viewModel.noneText
        visible: text !== ""
        Layout.fillWidth: true
        onClicked: page.viewModel.none()
    }
}
