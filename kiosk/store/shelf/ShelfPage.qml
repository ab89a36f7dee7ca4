// The goods of one tile.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls
import "../" as Store

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool settling: viewModel.sum.settling

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "basket"
    mainEnabled: viewModel.canPay
    count: viewModel.count
    total: viewModel.sum.text
    scrolls: Theme.doubled
    onMain: viewModel.pay()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Store.Shelf {
        goods: page.viewModel.goods
        free: Theme.doubled
        basket: page.mainItem
    }

    Item {
        visible: Theme.doubled
        Layout.fillHeight: true
    }
}
