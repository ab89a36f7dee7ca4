// A column that fills its room; when it is taller it goes by flick and by keys under it.
import QtQuick
import QtQuick.Layouts
import Madang

Item {
    id: scroller

    default property alias content: column.data
    property alias contentY: flick.contentY
    property int spacing: Theme.gap
    property bool fits: false // what is in it sees to its own room
    readonly property bool overflows: !fits && column.implicitHeight > height + 1
    readonly property bool settling: flick.moving
    readonly property Item focused: Window.activeFocusItem
    readonly property int air: Theme.mm(2) // the focus ring lies outside its key

    function toTop(): void { flick.contentY = 0 }

    // Brings what is new into sight, once it has been laid out.
    function show(item: Item): void {
        keys.awaited = item
        keys.doubt()
    }

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent)
            if (up === column)
                return true
        return false
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    onFocusedChanged: if (overflows && focused && holds(focused)) keys.reveal(focused)
    onOverflowsChanged: toTop()

    Flickable {
        id: flick

        x: -scroller.air
        width: scroller.width + 2 * scroller.air
        height: scroller.height - (scroller.overflows ? keys.implicitHeight + Theme.gap : 0)
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: scroller.overflows
        clip: scroller.overflows
        flickDeceleration: 2500

        ColumnLayout {
            id: column

            x: scroller.air
            width: scroller.width
            height: scroller.fits ? flick.height : Math.max(implicitHeight, flick.height)
            spacing: scroller.spacing
        }
    }

    Rectangle { // what begins on the next page is not shown in half, but for a finger that flicks
        y: keys.nextTop - flick.contentY - Theme.mm(1)
        x: flick.x
        width: flick.width
        height: Math.max(0, flick.height - y)
        color: Theme.porcelain
        visible: scroller.overflows && y < flick.height
        opacity: flick.moving ? 0 : 1

        Behavior on opacity { NumberAnimation { duration: Theme.pageMs } }
    }

    ScrollKeys {
        id: keys

        target: flick
        content: column
        visible: scroller.overflows
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
