// First sounds below (beside on a wide glass), what they find above.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool settling: viewModel.sum.settling
    readonly property bool wide: Theme.landscape && !Theme.doubled
    readonly property bool isOneList: Theme.doubled || Theme.easy && Theme.low && !wide // no room for two

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "basket"
    mainEnabled: viewModel.canPay
    count: viewModel.count
    total: viewModel.sum.text
    scrolls: isOneList
    onMain: viewModel.pay()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gap * 2
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        Field {
            objectName: "query"
            label: ""
            text: page.viewModel.query
            hint: page.viewModel.hint
            textSize: page.wide ? Theme.body : Theme.price
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: page.wide ? Theme.mm(Theme.easy ? 132 : 108) : -1
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.row: page.wide ? 0 : page.isOneList ? 2 : 1
            Layout.column: page.wide ? 1 : 0
            Layout.rowSpan: page.wide ? 2 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: page.wide ? Theme.mm(230) : -1

            Item {
                visible: page.viewModel.told !== ""
                Layout.fillHeight: true
            }

            Image { // an example of what to look for
                readonly property int side: Theme.mm(page.wide ? 70 : Theme.low ? 50 : 110)

                source: page.viewModel.art === "" ? "" : "image://madang/art/" + page.viewModel.art
                sourceSize: Qt.size(side, side)
                visible: page.viewModel.art !== "" && !Theme.doubled
                Layout.alignment: Qt.AlignHCenter
                Accessible.ignored: true
            }

            Words {
                objectName: "told"
                says: page.viewModel.told
                visible: says !== ""
                color: Theme.ink2
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            Item {
                visible: page.viewModel.told !== ""
                Layout.fillHeight: true
            }

            Store.Shelf {
                goods: page.viewModel.goods
                visible: page.viewModel.told === ""
                lines: true
                free: page.isOneList
                basket: page.mainItem
            }
        }

        FirstSoundKeys {
            latin: page.viewModel.latin
            columns: page.wide ? (!latin ? 3 : Theme.easy ? 4 : 5) : !latin ? 5 : Theme.doubled ? 6 : 7
            Layout.row: page.wide || page.isOneList ? 1 : 2
            Layout.column: 0
            Layout.fillWidth: true
            Layout.fillHeight: page.wide
            Layout.preferredWidth: page.wide ? Theme.mm(Theme.easy ? 132 : 108) : -1
            onSound: jamo => page.viewModel.sound(jamo)
            onErase: page.viewModel.erase()
        }
    }
}
