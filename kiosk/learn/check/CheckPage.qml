// All answers once more; a touch changes one.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "check"
    mainEnabled: viewModel.canGo
    onMain: viewModel.send()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Repeater {
        model: page.viewModel.lines

        Tile {
            required property string leadsTo
            required property string key
            required property string label
            required property string says
            required property bool isPersonal
            required property string sign

            objectName: key
            text: says
            note: label
            iconName: sign
            pictureMm: Theme.landscape ? 14 : 24
            across: true
            personal: isPersonal
            Layout.fillWidth: true
            onClicked: page.viewModel.change(leadsTo)
        }
    }

    Item { Layout.fillHeight: true }
}
