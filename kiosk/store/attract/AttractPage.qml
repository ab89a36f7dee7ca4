// The yard, the welcome, the one big key; what can be paid with is said before anybody chooses.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool wide: Theme.landscape && !Theme.doubled

    mainText: viewModel.mainText
    mainIcon: "basket"
    onMain: viewModel.begin()

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Store.Scene {
            name: page.viewModel.scene
            fades: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.easy ? 8 : 11
            visible: !Theme.low // there the yard stands over the page
            Layout.minimumHeight: Theme.mm(60)
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.easy ? 11 : 9

            Item {
                visible: page.wide || Theme.low
                Layout.fillHeight: true
            }

            Words {
                objectName: "welcome"
                says: page.viewModel.welcome
                font.pixelSize: Theme.hero
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.0
                Layout.fillWidth: true
            }

            Words {
                says: page.viewModel.hint
                visible: says !== ""
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Repeater {
                model: page.viewModel.kept

                PublicKey {
                    required property int index
                    required property string name
                    required property string says

                    objectName: name
                    text: says
                    iconName: "basket"
                    look: "second"
                    Layout.fillWidth: true
                    onClicked: page.viewModel.takeBack(index)
                }
            }

            RowLayout {
                visible: !(page.wide && Theme.easy) // the key beside is enough there
                spacing: Theme.gap
                uniformCellSizes: true
                Layout.fillWidth: true

                PublicKey {
                    objectName: "key-ko"
                    text: "\ud55c\uad6d\uc5b4" // in its own language, whatever the screen speaks
                    Layout.fillWidth: true
                    onClicked: page.viewModel.speak("ko")
                }

                PublicKey {
                    objectName: "key-en"
                    text: "English"
                    Layout.fillWidth: true
                    onClicked: page.viewModel.speak("en")
                }
            }

            Notice {
                objectName: "payable"
                text: page.viewModel.payable
                kind: "information"
                iconName: "phone-pay"
                Layout.fillWidth: true
            }

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                Layout.fillWidth: true
            }

            Item {
                visible: page.wide || Theme.low
                Layout.fillHeight: true
            }
        }
    }
}
