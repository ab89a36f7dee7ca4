// The form in short lines; what the law wants to stand out is larger and bold. The two answers stay
// at the foot, whatever is scrolled over them.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isOneList: Theme.doubled || Theme.easy && Theme.compact // the answers leave the form no room

    title: viewModel.title
    step: viewModel.step
    scrolls: isOneList

    Notice {
        objectName: "blocked"
        text: page.viewModel.blocked
        Layout.fillWidth: true
    }

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Scroller {
        fits: page.isOneList
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: page.isOneList ? implicitHeight : 0

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Words {
                objectName: "form"
                says: page.viewModel.form
                font.bold: true
                Layout.fillWidth: true
            }

            PublicKey {
                objectName: "key-read"
                text: page.viewModel.readText
                iconName: Theme.doubled ? "" : "speaker"
                visible: page.viewModel.canRead
                onClicked: page.viewModel.read()
            }
        }

        Repeater {
            model: page.viewModel.notices

            ColumnLayout {
                id: line

                required property string label
                required property string says
                required property bool bold

                spacing: Theme.mm(1)
                Layout.fillWidth: true

                Words {
                    readonly property bool leads: true

                    says: line.label
                    visible: says !== ""
                    color: Theme.ink2
                    font.pixelSize: Theme.small
                    lineHeight: 1.0
                    Layout.fillWidth: true
                }

                Words {
                    says: line.says
                    font.bold: line.bold
                    font.pixelSize: line.bold ? Theme.label : Theme.body
                    lineHeight: 1.1
                    Layout.fillWidth: true
                }
            }
        }

        Item { Layout.fillHeight: true }
    }

    GridLayout {
        visible: page.viewModel.blocked === ""
        columns: Theme.doubled || Theme.easy && !Theme.landscape ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: true
        Layout.fillWidth: true
        Layout.fillHeight: false

        Repeater {
            model: ["agree", "decline"]

            PublicKey {
                required property string modelData
                readonly property bool isYes: modelData === "agree"

                objectName: "key-" + modelData
                text: isYes ? page.viewModel.yesText : page.viewModel.noText
                iconName: isYes ? "check" : "close"
                look: "second"
                implicitHeight: Math.max(Theme.mm(28), contentItem.implicitHeight + Theme.mm(6))
                Layout.fillWidth: true
                Layout.fillHeight: true
                onClicked: isYes ? page.viewModel.agree() : page.viewModel.decline()
            }
        }
    }
}
