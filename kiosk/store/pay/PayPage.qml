// Ways that work now as keys; where the others work, as words.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Item {
        visible: !Theme.landscape // there every millimetre counts
        Layout.fillHeight: true
    }

    Hero {
        label: Theme.landscape || Theme.low ? "" : page.viewModel.label
        says: page.viewModel.wonText
        Layout.fillWidth: true
    }

    Item {
        visible: !Theme.landscape
        Layout.fillHeight: true
    }

    GridLayout {
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Repeater {
            model: page.viewModel.ways

            Tile {
                required property string name
                required property string says
                required property string hint
                required property string sign

                objectName: name
                text: says
                note: Theme.easy && Theme.landscape ? "" : hint
                iconName: sign
                tint: Theme.glaze100
                textSize: Theme.price
                noteSize: Theme.landscape ? Theme.small : Theme.body
                across: !Theme.doubled && !Theme.landscape
                pictureMm: Theme.landscape ? (Theme.easy ? 24 : 32) : Theme.low || Theme.easy ? 58 : 74
                enabled: page.viewModel.canChoose
                Layout.fillWidth: true
                Layout.fillHeight: Theme.landscape // both as tall as the taller
                Layout.preferredWidth: 1
                Layout.preferredHeight: Math.max(Theme.mm(Theme.landscape || Theme.low || Theme.easy ? 66 : 104), implicitHeight)
                onClicked: page.viewModel.choose(name)
            }
        }
    }

    Item { Layout.fillHeight: true }

    Card {
        visible: page.viewModel.hasClosed
        spacing: Theme.mm(3)
        color: Theme.porcelain
        Layout.fillWidth: true

        GridLayout {
            columns: Theme.landscape && !Theme.doubled ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.mm(3)
            uniformCellWidths: true
            Layout.fillWidth: true

            Repeater {
                model: page.viewModel.closed

                RowLayout {
                    id: closed

                    required property string says
                    required property string hint
                    required property string sign

                    spacing: Theme.mm(4)
                    Layout.fillWidth: true

                    Icon {
                        name: closed.sign
                        tone: Theme.ink2
                        size: Theme.mm(11)
                        Layout.alignment: Qt.AlignTop
                    }

                    ColumnLayout {
                        spacing: Theme.mm(1)
                        Layout.fillWidth: true

                        Words {
                            says: closed.says
                            color: Theme.ink2
                            font.bold: true
                            lineHeight: 1.05
                            Layout.fillWidth: true
                        }

                        Words {
                            says: closed.hint
                            color: Theme.ink2
                            lineHeight: 1.05
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}
