// Operator tiles left, PIN pad right.
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
    }
    Keys.onReturnPressed: viewModel.enter()
    Keys.onEnterPressed: viewModel.enter()

    RowLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.mm(12), Theme.mm(380))
        height: parent.height - 2 * Theme.mm(8)
        spacing: Theme.mm(12)

        ColumnLayout {
            spacing: Theme.mm(6)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.alignment: Qt.AlignTop

            Words {
                objectName: "title"
                says: page.viewModel.title
                font.pixelSize: Theme.em(11)
                font.bold: true
                Layout.fillWidth: true
            }

            GridLayout {
                columns: 2
                columnSpacing: Theme.mm(5)
                rowSpacing: Theme.mm(5)
                Layout.fillWidth: true

                Repeater {
                    model: page.viewModel.tiles

                    Key {
                        required property int no
                        required property string name
                        required property bool chosen

                        objectName: "operator-" + no
                        text: name
                        implicitHeight: Theme.mm(26)
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        textSize: Theme.em(8)
                        iconName: "person"
                        look: chosen ? "main" : "service"
                        onClicked: page.viewModel.choose(no)
                    }
                }
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                kind: "attention"
                Layout.fillWidth: true
            }

            Item {
                id: rest

                Layout.fillWidth: true
                Layout.fillHeight: true

                Image {
                    readonly property int tall: Math.min(rest.height, Math.floor(rest.width / 1.5))

                    anchors.bottom: parent.bottom
                    source: "image://madang/scene/" + page.viewModel.scene
                    height: tall
                    width: Math.floor(tall * 1.5)
                    sourceSize: Qt.size(width, height)
                    visible: tall > Theme.mm(40)
                    Accessible.ignored: true
                }
            }
        }

        ColumnLayout {
            spacing: Theme.mm(4)
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: pad.implicitWidth
            Layout.maximumWidth: pad.implicitWidth

            Field {
                objectName: "pin"
                text: page.viewModel.dots
                hint: page.viewModel.hint
                active: page.viewModel.canType
                textSize: page.viewModel.dots === "" ? Theme.body : Theme.em(8)
                implicitHeight: Theme.mm(18)
                Layout.fillWidth: true
            }

            Pad {
                id: pad

                enabled: page.viewModel.canType
                onTyped: digit => page.viewModel.type(digit)
                onErased: page.viewModel.erase()
                onCleared: page.viewModel.clear()
            }

            MainKey {
                objectName: "key-enter"
                text: qsTr("시작하기")
                enabled: page.viewModel.canEnter
                implicitHeight: Theme.mm(22)
                Layout.fillWidth: true
                onClicked: page.viewModel.enter()
            }
        }
    }
}
