// A new roll: how it goes in, how the printer is now, and a paper to see that it lies right.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Sheet {
    id: sheet

    required property QtObject viewModel

    title: qsTr("종이 갈기")
    closeName: "key-close-paper"
    onClosed: viewModel.openPaper(false)

    GridLayout {
        readonly property bool wide: sheet.width > sheet.height

        width: parent.width
        columns: wide ? 2 : 1
        columnSpacing: Theme.gap * 4
        rowSpacing: Theme.gap * 2

        Image {
            readonly property int across: Math.min(Theme.mm(parent.wide ? 180 : 240), sheet.width - 2 * Theme.margin)

            source: "image://madang/scene/paper-roll"
            sourceSize: Qt.size(across, Math.round(across * 2 / 3))
            Layout.alignment: Qt.AlignHCenter
            Accessible.ignored: true
        }

        ColumnLayout {
            spacing: Theme.gap * 2
            Layout.fillWidth: true

            Words {
                says: qsTr("1  뚜껑을 열고 빈 심을 빼요.")
                Layout.fillWidth: true
            }

            Words {
                says: qsTr("2  새 종이를 넣고 끝을 앞으로 조금 빼요.")
                Layout.fillWidth: true
            }

            Words {
                says: qsTr("3  뚜껑을 닫고 시험 인쇄를 눌러요.")
                Layout.fillWidth: true
            }

            Notice {
                objectName: "paper-now"
                text: sheet.viewModel.paperNow
                kind: sheet.viewModel.paperGood ? "done" : "attention"
                Layout.fillWidth: true
            }

            Notice {
                objectName: "paper-notice"
                text: sheet.viewModel.notice
                kind: "information"
                Layout.fillWidth: true
            }

            Key {
                objectName: "key-trial"
                text: qsTr("시험 인쇄")
                iconName: "printer"
                look: "second"
                Layout.fillWidth: true
                onClicked: sheet.viewModel.printTrial()
            }
        }
    }
}
