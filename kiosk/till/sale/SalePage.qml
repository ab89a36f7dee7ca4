// Selling: the basket left, what is owed and how it is paid right, other work at the foot.
import QtQuick
import Madang
import kiosk.controls
import ".."

TillFrame {
    id: page

    readonly property var vm: viewModel
    readonly property int room: height > Theme.mm(200) ? 11 : 8

    onRoomChanged: if (vm) vm.fit(room)
    Component.onCompleted: vm.fit(room)

    Plane {
        id: basket

        readonly property int inset: Theme.mm(1.3) // clear of the round corners
        readonly property real rowHeight: (height - 2 * inset - sum.height) / page.vm.listRows

        objectName: "basket"
        color: Theme.surface
        width: parent.width
        anchors { top: parent.top; bottom: quick.top; bottomMargin: Theme.gap }

        Repeater {
            model: page.vm.rows

            BasketRow {
                x: basket.inset
                y: basket.inset + basket.rowHeight * index
                width: basket.width - 2 * basket.inset
                height: basket.rowHeight * (big ? 2 : 1)
                onTouched: at => page.vm.select(at)
            }
        }

        Column {
            anchors { centerIn: parent; verticalCenterOffset: -sum.height / 2 }
            spacing: Theme.mm(4)
            visible: page.vm.isEmpty

            Icon {
                name: "scan"
                tone: Theme.line
                size: Theme.mm(26)
                anchors.horizontalCenter: parent.horizontalCenter
            }

            Words {
                objectName: "empty"
                says: qsTr("상품의 바코드를 찍어 주세요")
                font.pixelSize: Theme.title
                color: Theme.ink2
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }

        Item {
            id: sum

            x: basket.inset
            width: basket.width - 2 * basket.inset
            height: Theme.mm(14)
            anchors { bottom: parent.bottom; bottomMargin: basket.inset }

            Rectangle {
                width: parent.width
                height: Theme.mm(0.4)
                color: Theme.line
                visible: !page.vm.isEmpty
            }

            Words {
                objectName: "tax-split"
                says: page.vm.taxSplit
                visible: page.vm.notice === ""
                color: Theme.ink2
                lineHeight: 1.0
                anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
            }

            NoticeStrip {
                width: parent.width
                anchors.verticalCenter: parent.verticalCenter
                text: page.vm.notice
                asks: page.vm.noticeAsks
            }
        }
    }

    Item {
        id: quick

        readonly property real place: (width - 4 * Theme.gap) / 5

        width: parent.width
        height: Theme.mm(18)
        anchors.bottom: parent.bottom

        Repeater {
            model: 5

            Seat {
                required property int index

                x: index * (quick.place + Theme.gap)
                width: quick.place
                height: quick.height
            }
        }

        Repeater {
            model: page.vm.quick

            OfferKey {
                x: index * (quick.place + Theme.gap)
                width: quick.place
                height: quick.height
                onClicked: page.vm.touch(name)
            }
        }
    }
}
