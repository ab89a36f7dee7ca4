// Moisture and the inspector's grade; a question about a dry bag takes their place.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Item {
    id: grading

    required property QtObject viewModel

    RowLayout {
        anchors.fill: parent
        spacing: Theme.mm(Theme.compact ? 4 : 5)
        visible: grading.viewModel.question === ""

        Field {
            objectName: "moisture"
            label: grading.viewModel.moistureLabel
            text: grading.viewModel.moisture
            hint: "– – . –"
            note: grading.viewModel.moistureNote
            wrong: grading.viewModel.moistureWrong
            textSize: Theme.em(Theme.compact ? 8 : 11)
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.mm(Theme.compact ? 38 : 52)
        }

        Pad {
            columns: 4
            layout: ["7", "8", "9", "erase", "4", "5", "6", "clear", "1", "2", "3", "0"]
            keyWidth: Theme.mm(Theme.compact ? 16.2 : 20)
            keyHeight: (grading.height - 2 * spacing) / 3
            textSize: Theme.em(8)
            Layout.alignment: Qt.AlignVCenter
            onTyped: digit => grading.viewModel.type(digit)
            onErased: grading.viewModel.erase()
            onCleared: grading.viewModel.clear()
        }

        RowLayout {
            spacing: Theme.mm(Theme.compact ? 3 : 5)
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: grading.viewModel.grades

                Key {
                    required property int code
                    required property bool usable
                    required property var model

                    objectName: "key-grade-" + code
                    text: model.text
                    look: "second"
                    enabled: usable
                    focusPolicy: Qt.TabFocus
                    textSize: Theme.label
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onClicked: grading.viewModel.give(code)
                }
            }
        }
    }

    RowLayout {
        anchors.fill: parent
        spacing: Theme.gap
        visible: grading.viewModel.question !== ""

        Notice {
            objectName: "question"
            text: grading.viewModel.question
            textSize: Theme.em(Theme.compact ? 7 : 8.5)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        Key {
            objectName: "key-cancel"
            text: qsTr("취소")
            implicitWidth: Theme.mm(Theme.compact ? 32 : 50)
            textSize: Theme.label
            Layout.fillHeight: true
            onClicked: grading.viewModel.cancel()
        }

        MainKey {
            objectName: "key-confirm"
            text: grading.viewModel.questionYes
            implicitWidth: Theme.mm(Theme.compact ? 62 : 84)
            Layout.fillHeight: true
            onClicked: grading.viewModel.confirm()
        }
    }
}
