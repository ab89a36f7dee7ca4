// Cards in a grid: whole rows stand, the rest goes by flick or by keys. A taken good flies to the sum.
// `lines`: one good a row. `free`: as tall as all its rows, for a page that scrolls itself.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Item {
    id: shelf

    required property QtObject goods // ShownGoods: rows, and take, more, less, look
    property Item basket // where a taken good flies to
    property bool lines: false
    property bool free: false
    readonly property bool isLine: !Theme.doubled && (lines || Theme.easy && !Theme.landscape)
    readonly property int across: isLine || Theme.doubled ? 1 : Math.max(1, Math.min(goods.count, Theme.landscape && !Theme.easy ? 3 : 2))
    readonly property int least: Theme.mm(isLine ? (Theme.easy ? (Theme.landscape ? 114 : 132) : 70) : Theme.easy ? 150 : 148)
    readonly property int most: Theme.mm(isLine ? (Theme.easy ? 150 : 92) : goods.count === 1 ? 260 : 190)
    readonly property int rows: Math.ceil(goods.count / across)
    readonly property bool overflows: !free && rows > Math.max(1, Math.floor((height + Theme.gap) / least))
    readonly property real room: height - (overflows ? keys.implicitHeight + Theme.gap : 0)
    readonly property int rowsShown: Math.max(1, Math.min(rows, Math.floor((room + Theme.gap) / least)))
    property bool ready: false // a tile's second touch takes nothing here
    readonly property bool settling: !ready || fly.running

    readonly property Item focused: Window.activeFocusItem

    // Brings the card that the keypad stands on into sight.
    function reveal(item: Item): void {
        for (let up = item; up; up = up.parent)
            if (up.parent === grid.contentItem)
                return keys.go(Math.floor(up.y / grid.height + 0.01) * grid.height)
    }

    onFocusedChanged: if (overflows && focused) reveal(focused)
    implicitHeight: free ? column.height : least
    Layout.fillWidth: true
    Layout.fillHeight: !free
    Layout.minimumHeight: free ? implicitHeight : Theme.mm(isLine ? 60 : 120)

    component Cell: Item {
        id: cell

        required property int index
        required property string name
        required property string pack
        required property string price
        required property string art
        required property string tint
        required property string note
        required property string count
        required property bool canTake
        required property bool opensChoice

        height: card.implicitHeight + Theme.gap

        GoodCard {
            id: card

            width: parent.width - Theme.gap
            height: parent.height - Theme.gap
            across: shelf.isLine
            good: String(cell.index + 1)
            name: cell.name
            pack: cell.pack
            price: cell.price
            art: cell.art
            note: cell.note
            count: cell.count
            tint: cell.tint
            canTake: cell.canTake
            opensChoice: cell.opensChoice
            onTake: {
                if (!shelf.ready)
                    return
                if (!cell.opensChoice)
                    flight.from(card.picture)
                shelf.goods.take(cell.index)
            }
            onMore: shelf.goods.more(cell.index)
            onLess: shelf.goods.less(cell.index)
            onLook: if (shelf.ready) shelf.goods.look(cell.index)
        }
    }

    Timer {
        running: true
        interval: 400
        onTriggered: shelf.ready = true
    }

    GridView {
        id: grid

        readonly property bool settling: moving

        width: parent.width + Theme.gap
        height: shelf.rowsShown * cellHeight // whole rows: pages begin with one
        cellWidth: Math.floor(width / shelf.across)
        cellHeight: Math.max(1, Math.min(shelf.most + Theme.gap, Math.floor((shelf.room + Theme.gap) / shelf.rowsShown)))
        model: shelf.free ? null : shelf.goods.rows
        reuseItems: true
        interactive: shelf.overflows
        clip: shelf.overflows
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: 2500

        delegate: Cell {
            property bool pooled: false // in the pool it has no good

            width: grid.cellWidth
            height: grid.cellHeight
            visible: !pooled
            GridView.onPooled: pooled = true
            GridView.onReused: pooled = false
        }
    }

    Column { // as high as its words need, for a page that scrolls itself
        id: column

        width: parent.width + Theme.gap

        Repeater {
            model: shelf.free ? shelf.goods.rows : null

            Cell { width: column.width }
        }
    }

    Item { id: steady } // rows are all alike: pages are as high as the grid

    ScrollKeys {
        id: keys

        target: grid
        content: steady
        visible: shelf.overflows
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Image {
        id: flight

        function from(picture: Item): void {
            if (Theme.still || !shelf.basket)
                return
            const start = picture.mapToItem(shelf, 0, 0)
            const end = shelf.basket.mapToItem(shelf, shelf.basket.width / 2, shelf.basket.height / 2)
            source = picture.source
            sourceSize = picture.sourceSize
            width = height = picture.width
            fly.startX = start.x
            fly.startY = start.y
            fly.endX = end.x - width / 2
            fly.endY = end.y - height / 2
            fly.restart()
        }

        visible: fly.running
        z: 10
        Accessible.ignored: true

        ParallelAnimation {
            id: fly

            property real startX
            property real startY
            property real endX
            property real endY

            NumberAnimation { target: flight; property: "x"; from: fly.startX; to: fly.endX; duration: 240; easing.type: Easing.InOutQuad }
            NumberAnimation { target: flight; property: "y"; from: fly.startY; to: fly.endY; duration: 240; easing.type: Easing.InQuad }
            NumberAnimation { target: flight; property: "scale"; from: 1; to: 0.3; duration: 240 }
        }
    }
}
