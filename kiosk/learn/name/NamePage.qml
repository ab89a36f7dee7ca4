// The name, with our own keys.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Learn

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    onMain: viewModel.next()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Learn.Typing {
        model: page.viewModel.typing
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
