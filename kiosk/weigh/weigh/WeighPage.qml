// Weighing and grading on one screen: bag left, the state plane, under it what comes next.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) page.viewModel.type(event.text)
        else if (event.key === Qt.Key_Backspace) page.viewModel.erase()
        else if (event.key >= Qt.Key_F1 && event.key <= Qt.Key_F5)
            page.viewModel.key("F" + (event.key - Qt.Key_F1 + 1))
    }
    Keys.onReturnPressed: viewModel.key("Return")
    Keys.onEnterPressed: viewModel.key("Return")
    Keys.onEscapePressed: viewModel.key("Esc")

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.mm(Theme.compact ? 5 : 6)

        BagColumn {
            viewModel: page.viewModel
            Layout.preferredWidth: Theme.mm(Theme.compact ? 86 : 112)
            Layout.maximumWidth: Theme.mm(Theme.compact ? 86 : 112)
            Layout.fillHeight: true
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true

            StatePlane {
                viewModel: page.viewModel
                Layout.fillWidth: true
                Layout.fillHeight: true
            }

            Item {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.mm(Theme.compact ? 60 : 62)

                Steps {
                    anchors.fill: parent
                    step: page.viewModel.step
                    visible: !page.viewModel.isGrading
                }

                Grading {
                    anchors.fill: parent
                    viewModel: page.viewModel
                    visible: page.viewModel.isGrading
                }
            }
        }
    }

    Sheet {
        id: sheet

        title: qsTr("왜 받지 않나요?")
        open: page.viewModel.choosingReason
        onClosed: page.viewModel.cancel()

        GridLayout {
            width: parent.width
            columns: 4
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Repeater {
                model: page.viewModel.reasons

                Key {
                    required property int code
                    required property var model

                    objectName: "reason-" + code
                    text: model.text
                    iconName: model.icon
                    stacked: true
                    iconSize: Theme.mm(12)
                    textSize: Theme.em(Theme.compact ? 7.5 : 9)
                    implicitHeight: Theme.mm(40)
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.viewModel.turnAway(code)
                }
            }
        }
    }
}
