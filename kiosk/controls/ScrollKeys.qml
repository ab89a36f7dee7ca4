// 「▲ 앞」「1 / 4」「▼ 더 보기」 for any Flickable. A step ends where something begins, so that
// nothing stands cut in half; what is taller than the room goes by its height.
import QtQuick
import QtQuick.Layouts
import Madang

RowLayout {
    id: keys

    required property Flickable target
    property Item content: target.contentItem
    readonly property real end: Math.max(0, target.contentHeight - target.height)
    property var tops: [0]
    readonly property int at: pageAt(target.contentY)
    readonly property real nextTop: starts[at] === undefined ? target.contentHeight : starts[at]
    property var starts: [] // where the next page begins, when it begins with something whole
    readonly property bool settling: glide.running || laid.running

    property Item awaited: null // comes into sight when the pages are measured
    property int unsure: 0 // frames in which things may still move

    // A plane or a key stands whole where it can; a column may be left after any of its rows, but
    // not after a label that `leads` the next one.
    function edgesOf(item: Item, room: real): var {
        let found = []
        let leading = -1
        for (const child of item.children) {
            if (!child.visible || child.height <= 0)
                continue
            const top = child.mapToItem(content, 0, 0).y
            if (child.leads === true) {
                leading = top
                continue
            }
            const isWhole = child.color !== undefined || child.background !== undefined
            if (child.height > room * (isWhole ? 1 : 0.6) && child.children.length > 0)
                found = found.concat(edgesOf(child, room))
            else
                found.push([leading < 0 ? top : leading, child.mapToItem(content, 0, child.height).y])
            leading = -1
        }
        return found
    }

    function doubt(): void {
        unsure = 3
        laid.restart()
    }

    function measure(): void { tops = pagesOf(content, target.height, target.contentHeight) }

    function pagesOf(item: Item, room: real, whole: real): var {
        const found = [0]
        const begins = []
        if (room <= 0 || whole <= room + 1) {
            starts = []
            return found
        }
        const edges = edgesOf(item, room)
        while (found[found.length - 1] + room < whole - 1 && found.length < 200) {
            const top = found[found.length - 1]
            let next = top + room
            for (const edge of edges)
                if (edge[0] > top + 1 && edge[0] < next && edge[1] > top + room + 1)
                    next = edge[0]
            begins.push(next)
            found.push(Math.min(next, whole - room))
        }
        starts = begins
        return found
    }

    function pageAt(y: real): int {
        let page = 0
        tops.forEach((top, index) => { if (top <= y + 2) page = index })
        return page
    }

    function turn(page: int): void {
        const last = tops.length - 1
        go(tops[Math.max(0, Math.min(page, last))])
    }

    function go(y: real): void {
        glide.stop()
        glide.to = Math.max(0, Math.min(y, end))
        glide.start()
    }

    // Brings what the keypad stands on into sight.
    function reveal(item: Item): void {
        const top = item.mapToItem(content, 0, 0).y
        const bottom = item.mapToItem(content, 0, item.height).y
        if (top >= target.contentY && bottom <= target.contentY + target.height)
            return
        for (const each of tops)
            if (top >= each && bottom <= each + target.height)
                return go(each)
        go(top)
    }

    spacing: Theme.gap
    Component.onCompleted: doubt()

    Connections {
        target: keys.target

        function onHeightChanged() { keys.doubt() }
        function onContentHeightChanged() { keys.doubt() }
    }

    Connections { // where things stand is known when they were laid out, however slow the frame
        target: keys.Window.window
        enabled: keys.unsure > 0

        function onAfterAnimating() {
            keys.unsure -= 1
            keys.measure()
        }
    }

    Timer {
        id: laid

        interval: 20
        onTriggered: {
            keys.measure()
            if (keys.awaited)
                keys.reveal(keys.awaited)
            keys.awaited = null
        }
    }

    NumberAnimation {
        id: glide

        target: keys.target
        property: "contentY"
        duration: Theme.pageMs
        easing.type: Easing.OutCubic
    }

    PublicKey {
        objectName: "key-up"
        textSize: Theme.serviceText
        implicitHeight: Theme.serviceKey
        text: qsTr("앞")
        iconName: Theme.doubled ? "" : "up"
        enabled: keys.target.contentY > 1
        Layout.fillWidth: true
        Layout.preferredWidth: contentItem.implicitWidth + Theme.mm(8)
        onClicked: keys.turn(keys.at - 1)
    }

    Words {
        objectName: "scroll-page"
        says: (keys.at + 1) + " / " + keys.tops.length
        font.pixelSize: Theme.serviceText
        font.bold: true
        wrapMode: Text.NoWrap
        lineHeight: 1.0
        horizontalAlignment: Text.AlignHCenter
        Layout.preferredWidth: Math.max(implicitWidth, keys.width * 0.2)
    }

    PublicKey {
        objectName: "key-down"
        textSize: Theme.serviceText
        implicitHeight: Theme.serviceKey
        text: qsTr("더 보기")
        iconName: Theme.doubled ? "" : "down"
        enabled: keys.target.contentY < keys.end - 1
        Layout.fillWidth: true
        Layout.preferredWidth: contentItem.implicitWidth + Theme.mm(8)
        onClicked: keys.turn(keys.at + 1)
    }
}
