// Four small questions about the guardian, one after the other.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Learn

PublicPage {
    id: page

    required property QtObject viewModel
    // On a laptop's glass what has to be said stands where the field was, so that the keys stay.
    readonly property bool isCovered: Theme.compact && !Theme.doubled && part === "name" && viewModel.notice !== ""
    readonly property string part: viewModel.part

    title: isCovered ? "" : viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainVisible: part !== "check"
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
        visible: page.part === "name"
        Layout.fillWidth: true
        Layout.fillHeight: visible
    }

    GridLayout { // on glass that is wide the number stands beside its pad
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        visible: page.part !== "name" && page.part !== "check"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(Theme.landscape ? 170 : 280))
        Layout.verticalStretchFactor: 100

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.mm(118)
            Layout.alignment: Qt.AlignTop

            Field {
                objectName: "field"
                text: page.viewModel.field
                hint: page.part === "birth" ? "2014 05 03" : ""
                textSize: Theme.em(Theme.doubled ? 24 : Theme.compact ? 12.2 : Theme.landscape ? 14 : 17)
                Layout.fillWidth: true
            }

            Words {
                objectName: "hint"
                says: page.viewModel.hint
                visible: says !== ""
                font.pixelSize: Theme.compact && !Theme.doubled ? Theme.small : Theme.body // for staff
                lineHeight: 1.15
                Layout.fillWidth: true
            }
        }

        Learn.PhonePad {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.mm(110)
            Layout.fillHeight: true
            onDigit: digit => page.viewModel.digit(digit)
            onErase: page.viewModel.erase()
            onClear: page.viewModel.clear()
        }
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
