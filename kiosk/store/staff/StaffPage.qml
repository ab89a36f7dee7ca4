// What staff do here, with the keys of a staff page.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel
    readonly property bool wide: width > height

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * (page.wide ? 1 : 2)
        enabled: !page.viewModel.paper

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

        Settling {
            viewModel: page.viewModel
            visible: page.viewModel.canSettle
            wide: page.wide
            Layout.fillWidth: true
        }

        Repeater {
            model: page.viewModel.loose

            RowLayout {
                id: loose

                required property string order
                required property string says
                required property string key
                required property int index

                spacing: Theme.gap
                Layout.fillWidth: true

                Notice {
                    text: loose.says
                    Layout.fillWidth: true
                }

                Key {
                    objectName: "key-gave-" + (loose.index + 1)
                    text: loose.key
                    iconName: "check"
                    look: "second"
                    implicitWidth: Theme.mm(74)
                    onClicked: page.viewModel.gaveBack(loose.order)
                }
            }
        }

        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.gap * 4
            rowSpacing: Theme.gap * (page.wide ? 1 : 2)
            uniformCellWidths: true
            Layout.fillWidth: true

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
                        Layout.preferredWidth: Theme.mm(54)
                    }

                    Words {
                        says: fact.says
                        font.bold: true
                        Layout.fillWidth: true
                    }
                }
            }
        }

        Item { Layout.fillHeight: true }

        GridLayout {
            columns: page.wide ? 4 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true
            Layout.fillWidth: true

            component Act: Key {
                implicitHeight: Theme.mm(page.wide ? 20 : 32)
                Layout.fillWidth: true
            }

            Act {
                objectName: "key-paper"
                text: qsTr("종이 갈기")
                iconName: "printer"
                onClicked: page.viewModel.openPaper(true)
            }

            Act {
                objectName: "key-reprint"
                text: qsTr("영수증 다시 인쇄")
                note: qsTr("마지막 것")
                iconName: "receipt"
                onClicked: page.viewModel.reprint()
            }

            Act {
                objectName: "key-rest"
                text: page.viewModel.restText
                iconName: page.viewModel.restSign
                onClicked: page.viewModel.rest()
            }

            Act {
                objectName: "key-day"
                text: page.viewModel.dayText
                iconName: page.viewModel.daySign
                onClicked: page.viewModel.turnDay()
            }
        }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            EndKey {
                program: page.viewModel.program
                implicitHeight: Theme.mainKey
            }

            MainKey {
                objectName: "key-leave"
                text: qsTr("손님 화면으로")
                iconName: "home"
                Layout.fillWidth: true
                onClicked: page.viewModel.leave()
            }
        }
    }

    PaperSheet {
        anchors.fill: parent
        viewModel: page.viewModel
        open: page.viewModel.paper
    }
}
