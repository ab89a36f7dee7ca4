// Baskets that wait: the list left, the chosen one right.
import QtQuick
import Madang
import kiosk.controls
import ".."

TillFrame {
    id: page

    readonly property var vm: viewModel
    readonly property int room: height > Theme.mm(200) ? 10 : 6

    onRoomChanged: if (vm) vm.fit(room)
    Component.onCompleted: vm.fit(room)

    Words {
        id: title

        objectName: "title"
        says: page.vm.title
        width: parent.width
        height: Theme.mm(14)
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.title
        font.bold: true
        wrapMode: Text.NoWrap
        lineHeight: 1.0
    }

    Item {
        id: list

        readonly property real rowHeight: Math.floor((height + Theme.gap) / page.vm.listRows) - Theme.gap

        width: parent.width
        anchors { top: title.bottom; bottom: strip.top; bottomMargin: Theme.gap }

        Repeater {
            model: page.vm.rows

            HeldRowItem {
                y: index * (list.rowHeight + Theme.gap)
                width: list.width
                height: list.rowHeight
                onClicked: page.vm.select(at)
            }
        }
    }

    Item {
        id: strip

        width: parent.width
        height: page.vm.notice === "" ? 0 : Theme.mm(12)
        anchors.bottom: parent.bottom

        NoticeStrip {
            width: parent.width
            text: page.vm.notice
        }
    }
}
