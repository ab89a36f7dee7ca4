// One tile an option: what differs is the largest word on it.
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

    GridLayout {
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Rectangle {
            color: Theme.highContrast || page.viewModel.tint === "" ? Theme.surface : page.viewModel.tint
            radius: Theme.corner
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.minimumHeight: Theme.doubled ? implicitHeight : Theme.mm(60)
            implicitHeight: told.implicitHeight + Theme.mm(10)

            ColumnLayout {
                id: told

                anchors.fill: parent
                anchors.margins: Theme.mm(5)
                spacing: Theme.mm(2)

                Item {
                    id: room

                    visible: !Theme.doubled
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    Image {
                        readonly property int side: Math.max(1, Math.round(Math.min(parent.width, parent.height)))

                        anchors.centerIn: parent
                        source: page.viewModel.art === "" ? "" : "image://madang/art/" + page.viewModel.art
                        sourceSize: Qt.size(side, side)
                        width: side
                        height: side
                        Accessible.ignored: true
                    }
                }

                Words {
                    objectName: "name"
                    says: page.viewModel.name
                    font.pixelSize: Theme.price
                    font.bold: true
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }

                Words {
                    says: page.viewModel.smallest
                    visible: says !== ""
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
            }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1

            Repeater {
                model: page.viewModel.choices

                PublicKey {
                    required property int index
                    required property string label
                    required property string price

                    objectName: "option-" + (index + 1)
                    text: label
                    note: price
                    noteSize: Theme.price
                    textSize: Theme.title
                    look: "second"
                    implicitHeight: Math.max(Theme.mm(52), contentItem.implicitHeight + Theme.mm(10))
                    Layout.fillWidth: true
                    Layout.fillHeight: Theme.landscape
                    onClicked: page.viewModel.choose(index)
                }
            }

        }
    }
}
