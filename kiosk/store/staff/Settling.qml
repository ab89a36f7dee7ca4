// A payment that nobody knows of: staff and customer look at the phone together, and staff say.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

ColumnLayout {
    id: settling

    required property QtObject viewModel
    property bool wide: false

    spacing: Theme.gap * (wide ? 1 : 2)

    Notice {
        objectName: "unknown"
        text: settling.viewModel.unknown
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap * 3
        Layout.fillWidth: true

        Pad {
            keyWidth: Theme.mm(22)
            keyHeight: Theme.mm(settling.wide ? 16.5 : 17)
            layout: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]
            onTyped: digit => settling.viewModel.digit(digit)
            onErased: settling.viewModel.erase()
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Field {
                objectName: "approval"
                label: qsTr("승인번호")
                text: settling.viewModel.approval
                hint: "–"
                textSize: Theme.label
                Layout.fillWidth: true
            }

            Key {
                objectName: "key-paid"
                text: qsTr("결제됐어요")
                iconName: "check-circle"
                look: "second"
                Layout.fillWidth: true
                onClicked: settling.viewModel.settle(true)
            }

            Key {
                objectName: "key-not-paid"
                text: qsTr("결제되지 않았어요")
                iconName: "octagon"
                look: "refuse"
                Layout.fillWidth: true
                onClicked: settling.viewModel.settle(false)
            }
        }
    }
}
