import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: "이름을 적어 주세요"
    mainText: "다음"

    TextEntry {
        objectName: "typed"
        text: page.viewModel.text
        implicitHeight: Math.max(minimum, Theme.mm(Theme.compact ? 20 : Theme.landscape ? 34 : 46))
        onTyped: text => page.viewModel.typed(text)
        onSubmitted: page.viewModel.submitted()
        Layout.fillWidth: true
    }

    TextEntry {
        objectName: "other"
        visible: page.viewModel.two
        onTyped: text => page.viewModel.other(text)
        Layout.fillWidth: true
    }

    HangulKeys {
        letters: page.viewModel.letters
        counting: page.viewModel.counting
        shift: page.viewModel.shift
        visible: !page.viewModel.twelve
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: implicitHeight
        Layout.maximumHeight: 4 * most + 3 * air
    }

    CheonjiinKeys {
        visible: page.viewModel.twelve
        onOther: page.viewModel.turn()
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: implicitHeight
        Layout.maximumHeight: rows * most + (rows - 1) * air
    }

    Item { Layout.fillHeight: true }
}
