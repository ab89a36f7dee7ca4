// Somebody who just came: three answers, one signed paper, one key.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Learn

Page {
    id: page

    required property QtObject viewModel
    property bool renames: false
    readonly property bool types: !viewModel.sheetDone || renames // then the keys have the room

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * 2

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Key {
                    objectName: "key-back"
                    text: qsTr("이전")
                    iconName: "back"
                    onClicked: page.viewModel.back()
                }

                Words {
                    objectName: "title"
                    says: page.viewModel.title
                    font.pixelSize: Theme.title
                    font.bold: true
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.gap
                }

                Key {
                    objectName: "key-print-sheet"
                    text: page.viewModel.printText
                    iconName: "printer"
                    look: "second"
                    visible: !page.viewModel.sheetDone
                    onClicked: page.viewModel.printSheet()
                }
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                kind: page.viewModel.noticeKind
                Layout.fillWidth: true
            }

            Learn.Typing {
                small: true
                label: qsTr("이름")
                model: page.viewModel.typing
                over: page.viewModel.nameOver
                visible: page.types
                Layout.fillWidth: true
                Layout.fillHeight: visible
            }

            Field {
                objectName: "name"
                label: qsTr("이름")
                text: page.viewModel.shownName
                textSize: Theme.label
                visible: !page.types
                Layout.fillWidth: true
            }

            Repeater { // what is ticked on the paper that was signed
                model: page.viewModel.ticks

                Key {
                    required property string key
                    required property string code
                    required property string name
                    required property bool chosen

                    objectName: key
                    text: name
                    look: chosen ? "chosen" : "service"
                    iconName: chosen ? "check" : ""
                    visible: !page.types
                    Layout.fillWidth: true
                    onClicked: page.viewModel.tick(code)
                }
            }

            Item {
                visible: !page.types
                Layout.fillHeight: true
            }

            Key {
                objectName: "key-rename"
                text: qsTr("이름 고치기")
                iconName: "pencil"
                visible: !page.types
                onClicked: page.renames = true
            }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.preferredWidth: Theme.mm(130)
            Layout.maximumWidth: Theme.mm(130)
            Layout.fillHeight: true

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    objectName: "phone"
                    label: qsTr("전화")
                    text: page.viewModel.phone
                    textSize: Theme.label
                    Layout.fillWidth: true
                }

                Key {
                    objectName: "key-helper"
                    text: page.viewModel.helperText
                    textSize: Theme.small
                    look: page.viewModel.isHelper ? "chosen" : "service"
                    iconName: page.viewModel.isHelper ? "check" : ""
                    Layout.maximumWidth: Theme.mm(42)
                    onClicked: page.viewModel.helper()
                }
            }

            GridLayout {
                columns: 6
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true
                Layout.fillWidth: true

                Repeater {
                    model: ["1", "2", "3", "4", "5", "erase", "6", "7", "8", "9", "0"]

                    Key {
                        required property string modelData

                        objectName: "pad-" + modelData
                        text: modelData === "erase" ? "" : modelData
                        iconName: modelData === "erase" ? "backspace" : ""
                        Accessible.name: modelData === "erase" ? qsTr("지움") : modelData
                        Layout.fillWidth: true
                        onClicked: modelData === "erase" ? page.viewModel.erase() : page.viewModel.digit(modelData)
                    }
                }
            }

            GridLayout {
                columns: 4
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true
                Layout.fillWidth: true

                Repeater {
                    model: page.viewModel.areas

                    Key {
                        required property string key
                        required property string code
                        required property string name
                        required property bool chosen

                        objectName: key
                        text: name
                        textSize: Theme.em(5.8)
                        look: chosen ? "chosen" : "service"
                        padding: Theme.mm(1)
                        Layout.fillWidth: true
                        onClicked: page.viewModel.choose(code)
                    }
                }
            }

            Notice {
                objectName: "sheet"
                text: page.viewModel.sheetText
                kind: page.viewModel.sheetDone ? "done" : "information"
                textSize: Theme.small
                Layout.fillWidth: true
            }

            Item { Layout.fillHeight: true }

            MainKey {
                objectName: "key-ask-here"
                text: page.viewModel.askText
                visible: !page.viewModel.sheetDone
                enabled: page.viewModel.canAsk
                Layout.fillWidth: true
                onClicked: page.viewModel.askHere()
            }

            MainKey {
                objectName: "key-register"
                text: page.viewModel.mainText
                visible: page.viewModel.sheetDone
                enabled: page.viewModel.canGo
                Layout.fillWidth: true
                onClicked: {
                    page.renames = false
                    page.viewModel.register()
                }
            }
        }
    }
}
