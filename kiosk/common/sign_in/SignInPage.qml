// Operator tiles left, as many in a row as there are many; PIN pad right, both of one height.
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

    Item {
        id: hand // where the keyboard is while no key has the focus

        focus: true
    }

    RowLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.mm(12), Theme.mm(400))
        height: Math.min(typing.implicitHeight, parent.height - 2 * Theme.mm(5))
        spacing: Theme.mm(12)

        ColumnLayout {
            spacing: Theme.mm(5)
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
                id: tiles

                readonly property int rowCount: Math.ceil(Math.max(1, names.count) / columns)
                readonly property real room: typing.implicitHeight - Theme.mm(45) - (rowCount - 1) * rowSpacing

                columns: names.count < 3 ? 1 : names.count < 9 || !Theme.landscape ? 2 : 3
                columnSpacing: Theme.mm(5)
                rowSpacing: Theme.mm(5)
                Layout.fillWidth: true

                Repeater {
                    id: names

                    model: page.viewModel.tiles

                    Key {
                        required property int no
                        required property string name
                        required property bool chosen

                        objectName: "operator-" + no
                        text: name
                        implicitHeight: Math.max(Theme.mm(16.5), Math.min(Theme.mm(26), tiles.room / tiles.rowCount))
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        textSize: Theme.em(8)
                        iconName: "person"
                        look: chosen ? "main" : "service"
                        onClicked: {
                            page.viewModel.choose(no)
                            hand.forceActiveFocus() // the PIN is typed next, and its Enter is not this tile's
                        }
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
            id: typing

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
                implicitHeight: Theme.mm(Theme.compact ? 18 : 22)
                Layout.fillWidth: true
            }

            Pad {
                id: pad

                keyWidth: Theme.mm(Theme.compact ? 28 : 36)
                keyHeight: Theme.mm(Theme.compact ? 24 : 32)
                textSize: Theme.em(Theme.compact ? 8 : 10)
                enabled: page.viewModel.canType
                onTyped: digit => page.viewModel.type(digit)
                onErased: page.viewModel.erase()
                onCleared: page.viewModel.clear()
            }

            Key {
                objectName: "key-leave"
                text: qsTr("돌아가기")
                iconName: "back"
                visible: page.viewModel.canLeave
                Layout.fillWidth: true
                onClicked: page.viewModel.leave()
            }

            MainKey {
                objectName: "key-enter"
                text: qsTr("시작하기")
                enabled: page.viewModel.canEnter
                implicitHeight: Theme.mm(Theme.compact ? 22 : 28)
                Layout.fillWidth: true
                onClicked: page.viewModel.enter()
            }
        }
    }
}
