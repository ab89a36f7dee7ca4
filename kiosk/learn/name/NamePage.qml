// The name, with our own keys.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Learn

PublicPage {
    id: page

    required property QtObject viewModel
    // On a laptop's glass what has to be said stands where the field was, so that the keys stay.
    readonly property bool isCovered: Theme.compact && !Theme.doubled && viewModel.notice !== ""

    title: isCovered ? "" : viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    onMain: viewModel.next()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        textSize: page.isCovered && Theme.easy ? Theme.small : Theme.body
        Layout.fillWidth: true
    }

    Learn.Typing {
        model: page.viewModel.typing
        covered: page.isCovered
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
