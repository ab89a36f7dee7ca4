// Staff are on their way; they type their number and PIN, or the beer comes out.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool wide: Theme.landscape && !Theme.doubled

    title: viewModel.title
    step: viewModel.step

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5

            Notice {
                objectName: "tell"
                text: page.viewModel.tell
                Layout.fillWidth: true
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                Layout.fillWidth: true
            }

            Rectangle {
                color: Theme.highContrast || page.viewModel.tint === "" ? Theme.surface : page.viewModel.tint
                radius: Theme.corner
                visible: page.viewModel.art !== "" && !Theme.doubled && !Theme.low
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: Theme.mm(60)

                Image {
                    readonly property int side: Math.max(1, Math.round(Math.min(parent.width, parent.height) * 0.92))

                    anchors.centerIn: parent
                    width: side
                    height: side
                    source: page.viewModel.art === "" ? "" : "image://madang/art/" + page.viewModel.art
                    sourceSize: Qt.size(side, side)
                    Accessible.ignored: true
                }
            }

            Words {
                objectName: "goods"
                says: page.viewModel.goods
                font.pixelSize: Theme.price
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            PublicKey {
                objectName: "key-take-out"
                text: page.viewModel.outText
                iconName: "bin"
                look: "second"
                Layout.fillWidth: true
                onClicked: page.viewModel.takeOut()
            }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredWidth: 4

            Field {
                objectName: "typed"
                label: page.viewModel.label
                text: page.viewModel.typed
                hint: "–"
                textSize: Theme.price
                Layout.fillWidth: true
            }

            GridLayout {
                columns: 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true
                Layout.fillWidth: true

                Repeater {
                    model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                    PublicKey {
                        required property string modelData

                        objectName: "pad-" + modelData
                        text: modelData
                        implicitWidth: 0
                        Layout.fillWidth: true
                        onClicked: page.viewModel.digit(modelData)
                    }
                }

                PublicKey {
                    objectName: "pad-back"
                    iconName: "backspace"
                    Layout.fillHeight: true
                    Accessible.name: qsTr("지움")
                    implicitWidth: 0
                    Layout.fillWidth: true
                    onClicked: page.viewModel.erase()
                }

                PublicKey {
                    objectName: "pad-0"
                    text: "0"
                    implicitWidth: 0
                    Layout.fillWidth: true
                    onClicked: page.viewModel.digit("0")
                }

                PublicKey {
                    objectName: "key-confirm"
                    text: page.viewModel.confirmText
                    look: "second"
                    enabled: page.viewModel.canConfirm
                    implicitWidth: 0
                    Layout.fillWidth: true
                    onClicked: page.viewModel.confirm()
                }
            }
        }
    }
}
