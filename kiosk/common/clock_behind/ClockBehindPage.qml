// What the clock shows beside what it must be after, and how to set it.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    Keys.onReturnPressed: viewModel.lookAgain()

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(330))
        spacing: Theme.mm(6)

        RowLayout {
            spacing: Theme.mm(4)

            Icon { name: "clock"; size: Theme.mm(16) }

            Words {
                objectName: "title"
                says: qsTr("시계를 맞춰 주세요")
                font.pixelSize: Theme.em(12)
                font.bold: true
            }
        }

        Words {
            says: qsTr("시계가 맞아야 수매일과 영업일을 열 수 있어요. 오늘의 기록은 시계를 따라 남습니다.")
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.mm(4)
            Layout.fillWidth: true

            Plane {
                color: Theme.amber
                frameColour: Theme.amberEdge
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.mm(34)

                Column {
                    anchors.centerIn: parent
                    spacing: Theme.mm(3)

                    Words {
                        says: qsTr("지금 시계")
                        font.pixelSize: Theme.small
                        anchors.horizontalCenter: parent.horizontalCenter
                    }

                    Words {
                        objectName: "clock-shows"
                        says: page.viewModel.shows
                        font.pixelSize: Theme.em(8)
                        font.bold: true
                        anchors.horizontalCenter: parent.horizontalCenter
                    }
                }
            }

            Plane {
                color: Theme.glaze200
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.mm(34)

                Column {
                    anchors.centerIn: parent
                    spacing: Theme.mm(3)

                    Words {
                        says: qsTr("이때보다 뒤여야 해요")
                        font.pixelSize: Theme.small
                        anchors.horizontalCenter: parent.horizontalCenter
                    }

                    Words {
                        objectName: "clock-after"
                        says: page.viewModel.after
                        font.pixelSize: Theme.em(8)
                        font.bold: true
                        anchors.horizontalCenter: parent.horizontalCenter
                    }
                }
            }
        }

        Words {
            objectName: "why"
            says: page.viewModel.why
            color: Theme.ink2
            Layout.fillWidth: true
        }

        Column {
            spacing: Theme.mm(2)
            Layout.fillWidth: true

            Repeater {
                model: [
                    qsTr("1. 통신을 이으면 시계가 저절로 맞습니다."),
                    qsTr("2. 아니면 기기 설정에서 「날짜와 시간」을 열어 오늘로 맞춰 주세요."),
                    qsTr("3. 맞춘 뒤 「다시 보기」를 눌러 주세요.")
                ]

                Words {
                    required property string modelData

                    says: modelData
                    width: parent.width
                }
            }
        }

        MainKey {
            objectName: "key-look-again"
            text: qsTr("다시 보기")
            implicitWidth: Theme.mm(120)
            implicitHeight: Theme.mm(22)
            Layout.alignment: Qt.AlignRight
            onClicked: page.viewModel.lookAgain()
        }
    }
}
