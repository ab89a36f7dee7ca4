// The telephone number; 「전화가 없어요」 asks for a helper's.
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
    mainEnabled: viewModel.complete
    onMain: viewModel.next()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    GridLayout { // on glass that is wide the number stands beside its pad
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(Theme.landscape ? 170 : 340))
        Layout.verticalStretchFactor: 100

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.mm(118)
            Layout.fillHeight: Theme.landscape && !Theme.doubled

            Field {
                objectName: "phone"
                text: page.viewModel.phone
                textSize: Theme.em(Theme.doubled ? 24 : Theme.compact ? 12.2 : Theme.landscape ? 14 : 17)
                Layout.fillWidth: true
            }

            Item {
                visible: Theme.landscape && !Theme.doubled
                Layout.fillHeight: true
            }

            PublicKey {
                objectName: "key-no-phone"
                text: page.viewModel.helperText
                iconName: "hands"
                look: page.viewModel.isHelper ? "chosen" : "service"
                Layout.fillWidth: true
                onClicked: page.viewModel.helper()
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

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }
}
