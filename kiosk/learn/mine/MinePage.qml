// My class, what I agreed to, and the way out of both: as large as the way in.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    mainText: viewModel.doneText
    onMain: viewModel.finish()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: Theme.mm(1)
        visible: page.viewModel.course !== ""
        Layout.fillWidth: true

        Words {
            objectName: "course"
            says: page.viewModel.course
            font.bold: true
            lineHeight: 1.1
            Layout.fillWidth: true
        }

        Words {
            objectName: "when"
            says: page.viewModel.when
            font.bold: true
            font.pixelSize: Theme.compact && !Theme.doubled ? Theme.body : Theme.label
            lineHeight: 1.1
            Layout.fillWidth: true
        }

        Words {
            objectName: "place"
            says: page.viewModel.place
            lineHeight: 1.1
            Layout.fillWidth: true
        }
    }

    Repeater {
        model: page.viewModel.standings

        Card {
            id: standing

            required property int purpose
            required property string name
            required property string says
            required property bool canWithdraw
            required property string withdraw

            Layout.fillWidth: true

            GridLayout {
                columns: Theme.landscape && !Theme.doubled ? 2 : 1
                columnSpacing: Theme.gap
                rowSpacing: Theme.mm(2)
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.mm(1)
                    Layout.fillWidth: true

                    Words {
                        says: standing.name
                        font.bold: true
                        lineHeight: 1.1
                        Layout.fillWidth: true
                    }

                    Words {
                        says: standing.says
                        lineHeight: 1.1
                        Layout.fillWidth: true
                    }
                }

                PublicKey {
                    objectName: "withdraw-" + standing.purpose
                    text: standing.withdraw
                    iconName: Theme.landscape ? "" : "undo"
                    visible: standing.canWithdraw
                    Layout.fillWidth: !Theme.landscape || Theme.doubled
                    Accessible.name: text + ", " + standing.name
                    onClicked: page.viewModel.withdraw(standing.purpose)
                }
            }
        }
    }

    Notice {
        objectName: "ask"
        text: page.viewModel.askText
        Layout.fillWidth: true
    }

    PublicKey {
        objectName: "key-cancel-enrolment"
        text: page.viewModel.cancelText
        visible: page.viewModel.canCancel
        iconName: "close"
        look: "refuse"
        implicitHeight: Math.max(Theme.mainHeight, contentItem.implicitHeight + Theme.mm(6))
        Layout.fillWidth: true
        onClicked: page.viewModel.cancel()
    }

    Item { Layout.fillHeight: true }
}
