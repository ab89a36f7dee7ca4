// The last look: what is in it, what it costs, how to go on.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool settling: viewModel.sum.settling
    readonly property bool inOneRow: Theme.landscape && !Theme.doubled && !Theme.easy
    // Twice as large, or large in a low band, or with a sentence over large lines on wide glass, all goes by one list.
    readonly property bool isOneList: Theme.doubled || Theme.easy && (Theme.low || Theme.landscape && viewModel.notice !== "")
    readonly property bool isEmpty: viewModel.empty !== ""
    property bool stands: false // who comes to check begins at the top

    Component.onCompleted: stands = true
    title: viewModel.title
    step: viewModel.step
    mainText: Theme.landscape ? viewModel.mainShort : viewModel.mainText
    mainIcon: !isEmpty ? "basket" : Theme.landscape ? "" : "plus"
    count: beside ? viewModel.count : ""
    total: beside && !isEmpty ? viewModel.sum.text : ""
    scrolls: isOneList
    mainEnabled: viewModel.canGoOn
    onMain: viewModel.goOn()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Store.Scene {
        name: page.isEmpty ? "empty-basket" : ""
        visible: page.isEmpty
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.mm(60)
    }

    Words {
        objectName: "empty"
        says: page.viewModel.empty
        visible: says !== ""
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    Scroller { // the total stays where it is
        id: list

        visible: !page.isEmpty
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: page.isOneList ? implicitHeight : Theme.mm(60)

        Repeater {
            model: page.viewModel.lines

            Store.BasketLine {
                id: line

                function lie(): void { // what was just scanned is in sight
                    if (page.stands && isLast)
                        list.show(line)
                }

                onIsLastChanged: lie()
                Component.onCompleted: lie()
                onMore: page.viewModel.more(no)
                onLess: page.viewModel.less(no)
                onRemove: page.viewModel.remove(no)
            }
        }

        Item { Layout.fillHeight: true }
    }

    Words {
        objectName: "discount"
        says: page.viewModel.discount
        visible: says !== ""
        color: Theme.jade
        Layout.fillWidth: true
    }

    GridLayout {
        visible: !page.isEmpty && !page.beside
        columns: Theme.doubled ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.mm(2)
        Layout.fillWidth: true

        Words {
            objectName: "count"
            says: page.viewModel.count
            Layout.fillWidth: Theme.doubled
        }

        Words {
            objectName: "hero-total"
            says: page.viewModel.sum.text
            font.pixelSize: Theme.hero
            font.bold: true
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.price
            horizontalAlignment: Theme.doubled ? Text.AlignLeft : Text.AlignRight
            Layout.fillWidth: true
        }
    }

    GridLayout {
        visible: !page.isEmpty
        columns: Theme.doubled ? 1 : page.inOneRow ? 3 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        PublicKey {
            objectName: "key-bag"
            text: qsTr("종이 쇼핑백 넣기")
            iconName: "bag"
            visible: page.viewModel.canBeBagged
            Layout.fillWidth: true
            Layout.columnSpan: page.inOneRow ? 1 : parent.columns
            Layout.preferredWidth: 3
            onClicked: page.viewModel.bag()
        }

        PublicKey {
            objectName: "key-choose-more"
            text: qsTr("더 고르기")
            iconName: "plus"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            onClicked: page.viewModel.chooseMore()
        }

        PublicKey {
            objectName: "key-to-till"
            text: qsTr("계산대로 옮기기")
            iconName: "counter"
            enabled: page.viewModel.canGoOn
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            onClicked: page.viewModel.toTill()
        }
    }
}
