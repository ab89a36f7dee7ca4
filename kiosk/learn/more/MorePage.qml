// Optional consents as switches, all off.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    onMain: viewModel.next()

    Notice {
        objectName: "tell"
        text: page.viewModel.tell
        kind: "information"
        Layout.fillWidth: true
    }

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Repeater {
        model: page.viewModel.wishes

        Card {
            id: wish

            required property int purpose
            required property string name
            required property string says
            required property string bold
            required property bool on
            required property bool asks

            spacing: Theme.mm(4)
            Layout.fillWidth: true

            SwitchKey {
                objectName: "wish-" + wish.purpose
                text: wish.name
                on: wish.on
                Layout.fillWidth: true
                onClicked: page.viewModel.toggle(wish.purpose)
            }

            Flow { // what is agreed to is asked here, and nowhere else
                spacing: Theme.gap
                visible: wish.asks && wish.on
                Layout.fillWidth: true

                Repeater {
                    model: wish.asks ? page.viewModel.equipment : null

                    PublicKey {
                        required property string key
                        required property string code
                        required property string name
                        required property bool chosen

                        objectName: key
                        text: name
                        look: chosen ? "chosen" : "service"
                        iconName: chosen ? "check" : ""
                        onClicked: page.viewModel.has(code)
                    }
                }
            }

            Words {
                says: wish.says
                visible: says !== ""
                lineHeight: 1.1
                Layout.fillWidth: true
            }

            Words {
                says: wish.bold
                visible: says !== ""
                font.bold: true
                font.pixelSize: Theme.label
                lineHeight: 1.1
                Layout.fillWidth: true
            }
        }
    }

    Item { Layout.fillHeight: true }
}
