// The clock is wrong: what it shows beside what it must be after, and three steps to set it.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel
    readonly property bool small: Theme.compact

    Keys.onReturnPressed: viewModel.lookAgain()
    Keys.onEnterPressed: viewModel.lookAgain()

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.mm(10), Theme.mm(400))
        spacing: Theme.mm(page.small ? 5 : 9)

        RowLayout {
            spacing: Theme.mm(5)

            Icon { name: "clock"; size: Theme.mm(page.small ? 16 : 24) }

            ColumnLayout {
                spacing: Theme.mm(2)
                Layout.fillWidth: true

                Words {
                    objectName: "title"
                    says: qsTr("시계가 뒤로 가 있어요")
                    font.pixelSize: Theme.em(page.small ? 11 : 15)
                    font.bold: true
                    lineHeight: 1.0
                }

                Words {
                    says: qsTr("시계를 맞추면 오늘을 시작할 수 있어요. 적어 둔 기록은 그대로예요.")
                    font.pixelSize: Theme.em(page.small ? 6.5 : 8)
                    lineHeight: 1.0
                    Layout.fillWidth: true
                }
            }
        }

        RowLayout {
            spacing: Theme.mm(4)
            Layout.fillWidth: true

            Moment {
                name: "clock-shows"
                iconName: "triangle"
                color: Theme.amber
                frameColour: Theme.amberEdge
                title: qsTr("지금 시계")
                moment: page.viewModel.shows
            }

            Moment {
                name: "clock-after"
                iconName: "check-circle"
                color: Theme.glaze100
                title: page.viewModel.why
                moment: page.viewModel.after
            }
        }

        Column {
            spacing: Theme.mm(page.small ? 2 : 4)
            Layout.fillWidth: true

            Repeater {
                model: [
                    qsTr("통신을 이으면 시계가 저절로 맞아요."),
                    qsTr("안 되면 기기 설정의 「날짜와 시간」에서 오늘로 맞춰 주세요."),
                    qsTr("맞춘 뒤 「다시 보기」를 눌러 주세요.")
                ]

                Row {
                    id: step

                    required property int index
                    required property string modelData

                    spacing: Theme.mm(4)

                    Rectangle {
                        width: Theme.mm(page.small ? 10 : 13)
                        height: width
                        radius: width / 2
                        color: Theme.glaze200

                        Words {
                            anchors.centerIn: parent
                            says: String(step.index + 1)
                            font.pixelSize: Theme.em(page.small ? 6.5 : 8)
                            font.bold: true
                            lineHeight: 1.0
                        }
                    }

                    Words {
                        says: step.modelData
                        font.pixelSize: Theme.em(page.small ? 7 : 9)
                        lineHeight: 1.0
                        wrapMode: Text.NoWrap
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }

        MainKey {
            objectName: "key-look-again"
            text: qsTr("다시 보기")
            implicitWidth: Theme.mm(120)
            implicitHeight: Theme.mm(page.small ? 22 : 28)
            textSize: Theme.em(page.small ? 8 : 10)
            Layout.alignment: Qt.AlignRight
            onClicked: page.viewModel.lookAgain()
        }
    }
}
