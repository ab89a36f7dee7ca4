// What staff do here, with the keys of a staff page.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * 2

        Words {
            objectName: "title"
            says: page.viewModel.title
            font.pixelSize: Theme.title
            font.bold: true
            Layout.fillWidth: true
        }

        Notice {
            objectName: "notice"
            text: page.viewModel.notice
            kind: "information"
            Layout.fillWidth: true
        }

        Notice {
            objectName: "unknown"
            text: page.viewModel.unknown
            Layout.fillWidth: true
        }

        RowLayout {
            visible: page.viewModel.canSettle
            spacing: Theme.gap * 3
            Layout.fillWidth: true

            Pad {
                keyWidth: Theme.mm(22)
                keyHeight: Theme.mm(17)
                layout: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]
                onTyped: digit => page.viewModel.digit(digit)
                onErased: page.viewModel.erase()
            }

            ColumnLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    objectName: "approval"
                    label: qsTr("승인번호")
                    text: page.viewModel.approval
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
                    onClicked: page.viewModel.settle(true)
                }

                Key {
                    objectName: "key-not-paid"
                    text: qsTr("결제되지 않았어요")
                    iconName: "octagon"
                    look: "refuse"
                    Layout.fillWidth: true
                    onClicked: page.viewModel.settle(false)
                }
            }
        }

        Repeater {
            model: page.viewModel.loose

            Notice {
                required property string says

                text: says
                Layout.fillWidth: true
            }
        }

        Repeater {
            model: page.viewModel.facts

            RowLayout {
                id: fact

                required property string sign
                required property string label
                required property string says

                spacing: Theme.gap * 2
                Layout.fillWidth: true

                Icon {
                    name: fact.sign
                    size: Theme.mm(10)
                }

                Words {
                    says: fact.label
                    color: Theme.ink2
                    Layout.preferredWidth: Theme.mm(60)
                }

                Words {
                    says: fact.says
                    font.bold: true
                    Layout.fillWidth: true
                }
            }
        }

        Item { Layout.fillHeight: true }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Key {
                objectName: "key-reprint"
                text: qsTr("마지막 영수증 다시 인쇄")
                iconName: "printer"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.reprint()
            }

            MainKey {
                objectName: "key-leave"
                text: qsTr("손님 화면으로")
                iconName: "home"
                implicitHeight: Theme.key
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.leave()
            }
        }
    }
}
