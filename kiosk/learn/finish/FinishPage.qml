// The class book on one page, the PIN beside it.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap * 3

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
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                kind: page.viewModel.noticeKind
                Layout.fillWidth: true
            }

            Words {
                objectName: "absent"
                says: page.viewModel.absent
                Layout.fillWidth: true
            }

            GridLayout {
                columns: 4
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                Layout.fillWidth: true

                Words {
                    says: qsTr("수업 시간")
                    Layout.fillWidth: true
                }

                Key {
                    objectName: "minutes-less"
                    iconName: "minus"
                    implicitWidth: Theme.mm(20)
                    Accessible.name: qsTr("10분 줄이기")
                    onClicked: page.viewModel.minutes(-1)
                }

                Words {
                    objectName: "minutes"
                    says: page.viewModel.minutesText
                    font.bold: true
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    Layout.preferredWidth: Theme.mm(46)
                }

                Key {
                    objectName: "minutes-more"
                    iconName: "plus"
                    implicitWidth: Theme.mm(20)
                    Accessible.name: qsTr("10분 늘리기")
                    onClicked: page.viewModel.minutes(1)
                }

                Words {
                    says: qsTr("도와준 활동가")
                    Layout.fillWidth: true
                }

                Key {
                    objectName: "supporters-less"
                    iconName: "minus"
                    implicitWidth: Theme.mm(20)
                    Accessible.name: qsTr("활동가 한 명 줄이기")
                    onClicked: page.viewModel.supporters(-1)
                }

                Words {
                    objectName: "supporters"
                    says: page.viewModel.supportersText
                    font.bold: true
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    Layout.preferredWidth: Theme.mm(46)
                }

                Key {
                    objectName: "supporters-more"
                    iconName: "plus"
                    implicitWidth: Theme.mm(20)
                    Accessible.name: qsTr("활동가 한 명 늘리기")
                    onClicked: page.viewModel.supporters(1)
                }
            }

            GridLayout {
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true
                Layout.fillWidth: true

                Repeater {
                    model: page.viewModel.phrases

                    Key {
                        required property string key
                        required property int at
                        required property string says
                        required property bool chosen

                        objectName: key
                        text: says
                        textSize: Theme.body
                        implicitHeight: Math.max(Theme.key, contentItem.implicitHeight + Theme.mm(4))
                        look: chosen ? "chosen" : "service"
                        iconName: chosen ? "check" : ""
                        Layout.fillWidth: true
                        onClicked: page.viewModel.phrase(at)
                    }
                }
            }

            Item { Layout.fillHeight: true }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.preferredWidth: Theme.mm(92)
            Layout.maximumWidth: Theme.mm(92)
            Layout.fillHeight: true

            Field {
                objectName: "pin"
                label: qsTr("강사 PIN")
                text: page.viewModel.pin
                hint: "–"
                textSize: Theme.title
                Layout.fillWidth: true
            }

            Pad {
                keyWidth: Theme.mm(28)
                keyHeight: Theme.mm(17)
                layout: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0"]
                onTyped: digit => page.viewModel.digit(digit)
                onErased: page.viewModel.erase()
            }

            Item { Layout.fillHeight: true }

            MainKey {
                objectName: "key-finish-now"
                text: page.viewModel.mainText
                enabled: page.viewModel.canFinish
                Layout.fillWidth: true
                onClicked: page.viewModel.finish()
            }
        }
    }
}
