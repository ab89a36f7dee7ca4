// One good: its picture large, its facts in short lines.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool settling: viewModel.sum.settling

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "basket"
    mainEnabled: viewModel.canTake
    count: viewModel.count
    total: viewModel.sum.text
    onMain: viewModel.take()

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
            Layout.minimumHeight: Theme.mm(80)
            Layout.maximumHeight: Theme.mm(Theme.landscape ? (Theme.easy ? 96 : 200) : 400) // never below the fold
            Layout.alignment: Qt.AlignTop

            Image {
                readonly property int side: Math.round(Math.min(parent.width, parent.height) * 0.9)

                anchors.centerIn: parent
                source: page.viewModel.art === "" ? "" : "image://madang/art/" + page.viewModel.art
                sourceSize: Qt.size(side, side)
                width: side
                height: side
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop

            Words { // instead of a price
                objectName: "why-not"
                says: page.viewModel.whyNot
                visible: says !== ""
                font.pixelSize: Theme.price
                font.bold: true
                Layout.fillWidth: true
            }

            GridLayout {
                columns: Theme.doubled || Theme.landscape ? 1 : 2
                Layout.fillWidth: true

                Words {
                    objectName: "price"
                    says: page.viewModel.price
                    visible: says !== ""
                    font.pixelSize: Theme.hero
                    font.bold: true
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.price
                    lineHeight: 1.0
                    wrapMode: Text.NoWrap
                    Layout.fillWidth: true
                }

                Words {
                    says: page.viewModel.pack
                    visible: says !== ""
                    lineHeight: 1.0
                }
            }

            Repeater {
                model: page.viewModel.facts

                GridLayout {
                    id: fact

                    required property string label
                    required property string says

                    columns: Theme.doubled || Theme.easy && Theme.landscape ? 1 : 2
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.mm(1)
                    Layout.fillWidth: true

                    Words {
                        says: fact.label
                        visible: says !== ""
                        color: Theme.ink2
                        lineHeight: 1.1
                        Layout.preferredWidth: Theme.mm(Theme.easy ? 84 : 66)
                        Layout.fillWidth: fact.columns === 1
                        Layout.alignment: Qt.AlignTop
                    }

                    Words {
                        says: fact.says
                        lineHeight: 1.1
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
