// Ten tiles, the scan strip over them, the search beside it.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool settling: viewModel.sum.settling
    // Twelve cells, the last two are the search: side by side on a wide glass and on the tallest one.
    readonly property bool wide: Theme.landscape && !Theme.doubled && !Theme.easy
    readonly property bool tall: !Theme.landscape && !Theme.doubled && !Theme.easy && !Theme.low && Theme.wideMm > 340
    readonly property bool searchIsTile: wide || tall

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    mainIcon: "basket"
    mainEnabled: viewModel.canPay
    count: viewModel.count
    total: viewModel.sum.text
    onMain: viewModel.pay()

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        Layout.fillWidth: true
    }

    Rectangle {
        objectName: "scan-strip"
        visible: page.viewModel.notice === "" // the sentence stands in its place
        color: Theme.glaze100
        radius: Theme.corner
        implicitHeight: Math.max(Theme.mm(page.wide ? 24 : 34), strip.implicitHeight + Theme.mm(6))
        Layout.fillWidth: true

        RowLayout {
            id: strip

            anchors.fill: parent
            anchors.margins: Theme.mm(3)
            anchors.leftMargin: Theme.mm(6)
            spacing: Theme.mm(5)

            Icon {
                name: "scan"
                size: Theme.mm(18)
            }

            Words {
                says: page.viewModel.scanText
                lineHeight: 1.1
                Layout.fillWidth: true
            }
        }
    }

    GridLayout {
        columns: Theme.doubled ? 1 : page.wide ? 4 : page.tall ? 3 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellHeights: true
        Layout.fillWidth: true
        Layout.fillHeight: true

        Repeater {
            model: page.viewModel.tiles

            Tile {
                required property string code
                required property string name
                required property string ground
                required property string picture

                objectName: "group-" + code
                text: name
                art: picture
                tint: ground
                across: !Theme.landscape && !Theme.easy && !page.tall
                pictureMm: page.tall ? 66 : page.wide ? 26 : Theme.easy ? (Theme.landscape ? 44 : 70) : Theme.doubled ? 60 : 46
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.open(code)
            }
        }

        Tile {
            objectName: "key-search"
            text: qsTr("이름으로 찾기")
            iconName: "search"
            tint: Theme.glaze100
            visible: page.searchIsTile
            pictureMm: page.tall ? 66 : 26
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            onClicked: page.viewModel.search()
        }
    }

    RowLayout {
        visible: !page.searchIsTile
        spacing: Theme.gap
        Layout.fillWidth: true

        PublicKey {
            objectName: "key-search"
            text: qsTr("이름으로 찾기")
            iconName: "search"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: page.viewModel.search()
        }

        PublicKey {
            objectName: "key-others"
            text: page.viewModel.more
            iconName: "more"
            visible: text !== ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: page.viewModel.showOthers()
        }
    }
}
