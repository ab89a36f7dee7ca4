// Four small questions about the guardian, one after the other.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Learn

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property string part: viewModel.part

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainVisible: part !== "check"
    onMain: viewModel.next()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Learn.Typing {
        model: page.viewModel.typing
        visible: page.part === "name"
        Layout.fillWidth: true
        Layout.fillHeight: visible
    }

    Field {
        objectName: "field"
        text: page.viewModel.field
        hint: page.part === "birth" ? "2014 05 03" : ""
        visible: page.part === "phone" || page.part === "birth"
        textSize: Theme.em(Theme.doubled ? 24 : 17)
        Layout.fillWidth: true
    }

    Learn.PhonePad {
        visible: page.part === "phone" || page.part === "birth"
        Layout.fillWidth: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(220))
        Layout.verticalStretchFactor: 100
        onDigit: digit => page.viewModel.digit(digit)
        onErase: page.viewModel.erase()
        onClear: page.viewModel.clear()
    }

    Repeater {
        model: page.viewModel.checks

        PublicKey {
            required property string key
            required property string says
            required property bool chosen

            objectName: key
            text: says
            look: chosen ? "chosen" : "service"
            visible: page.part === "check"
            implicitHeight: Math.max(Theme.mm(Theme.landscape ? 30 : 70), contentItem.implicitHeight + Theme.mm(6))
            Layout.fillWidth: true
            onClicked: page.viewModel.choose(key)
        }
    }

    Item {
        visible: page.part !== "name"
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }
}
