// Opening the till: six lines that test themselves left, the money in the drawer right.
import QtQuick
import Madang
import kiosk.controls
import ".."

TillFrame {
    id: page

    readonly property var vm: viewModel

    Words {
        id: title

        objectName: "title"
        says: qsTr("오늘 영업을 시작합니다")
        width: parent.width
        height: Theme.mm(14)
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.title
        font.bold: true
        wrapMode: Text.NoWrap
        lineHeight: 1.0
    }

    Plane {
        id: list

        readonly property int inset: Theme.mm(1.3) // clear of the round corners

        color: Theme.surface
        width: parent.width
        anchors { top: title.bottom; bottom: strip.top; bottomMargin: Theme.gap }

        Column {
            x: list.inset
            y: list.inset
            width: list.width - 2 * list.inset

            Repeater {
                model: page.vm.rows

                CheckItem {
                    width: parent.width
                    height: Math.floor((list.height - 2 * list.inset) / 6)
                }
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
