// A page for everybody: title, content, one main key at its one place; the frame has the rest.
//
// `title` · `step` stands right in the top strip, its present part in <b> · the main key: `mainText`,
// `mainNote`, `mainIcon`, `mainEnabled`, `mainVisible`, signal `main` · `count` and `total` beside it.
// What is put into the page stands in a column that fills the room (Layout.fillHeight works) and
// scrolls when it is taller. `scrolls: false` for a page with a list of its own: then the column has
// exactly the room, and a `ScrollKeys { target: list }` under the list.
import QtQuick
import QtQuick.Layouts
import Madang

FocusScope {
    id: page

    property string title
    property string step
    property string mainText
    property string mainNote
    property string mainIcon
    property bool mainEnabled: true
    property bool mainVisible: mainText !== ""
    property string count
    property string total
    property bool scrolls: true
    default property alias content: scroller.content
    signal main

    readonly property alias mainItem: mainKey // where what is taken flies to
    readonly property bool beside: Theme.landscape
    readonly property bool hasSums: count !== "" || total !== ""
    readonly property real columnRoom: height - 2 * Theme.gap - 4 * Theme.serviceKey - Theme.mm(13) - Theme.margin - mainKey.height
    // Where there is no room beside the main key: over it, or where that too is scarce under the title.
    readonly property bool sumsApart: hasSums && (Theme.doubled || beside && columnRoom < (Theme.small + Theme.price) * 1.2)
    readonly property bool sumsScroll: sumsApart && (beside || Theme.low)

    function toTop(): void { scroller.toTop() }

    Rectangle {
        anchors.fill: parent
        color: Theme.porcelain
    }

    Item {
        id: room

        x: Theme.margin
        y: Theme.mm(3)
        width: Theme.mm(Theme.wideMm)
        height: parent.height - y - (page.beside ? Theme.margin : bar.height + Theme.mm(3))

        Sentences {
            id: fixedTitle

            objectName: "title"
            says: page.title
            visible: says !== "" && !Theme.doubled
            width: parent.width
            font.pixelSize: Theme.title
            font.bold: true
            lineHeight: 1.1
            Accessible.role: Accessible.Heading
        }

        Scroller {
            id: scroller

            anchors.top: fixedTitle.visible ? fixedTitle.bottom : parent.top
            anchors.topMargin: fixedTitle.visible ? Theme.gap : 0
            anchors.bottom: parent.bottom
            width: parent.width
            fits: !page.scrolls

            Words { // twice as large it takes too much room to stay
                objectName: "title"
                says: page.title
                visible: says !== "" && Theme.doubled
                font.pixelSize: Theme.title
                font.bold: true
                lineHeight: 1.1
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Sums {
                visible: page.sumsScroll
                count: page.count
                total: page.total
                inOneLine: true
                Layout.fillWidth: true
            }
        }
    }

    Item {
        id: bar

        readonly property bool wanted: page.mainVisible || page.hasSums

        visible: !page.beside
        y: page.height - height
        width: page.width
        height: page.beside ? 0 : wanted ? mainKey.height + Theme.mm(12) + (page.sumsApart && !page.sumsScroll ? sums.implicitHeight + Theme.gap : 0) : Theme.mm(2)

        Rectangle { // the basket bar's edge
            width: parent.width
            height: Math.max(1, Theme.mm(0.4))
            color: Theme.glaze200
            visible: bar.wanted
        }
    }

    Sums {
        id: sums

        visible: page.hasSums && !page.sumsScroll
        count: page.count
        total: page.total
        inOneLine: page.sumsApart
        x: mainKey.besideX
        width: page.beside ? Theme.column : page.sumsApart ? page.width - 2 * Theme.margin : mainKey.x - x - Theme.gap
        y: page.beside || page.sumsApart ? mainKey.y - implicitHeight - Theme.gap : mainKey.y + (mainKey.height - implicitHeight) / 2
    }

    PublicKey {
        id: mainKey

        readonly property int besideX: page.beside ? page.width - Theme.column - Theme.margin : Theme.margin
        readonly property bool isHalf: page.hasSums && !page.beside && !page.sumsApart

        objectName: "key-main"
        look: "main"
        text: page.mainText
        note: page.mainNote
        iconName: page.mainIcon
        textSize: Theme.mainText
        visible: page.mainVisible
        enabled: page.mainEnabled && page.mainVisible
        x: isHalf ? page.width - width - Theme.margin : besideX
        y: page.height - height - (page.beside ? Theme.margin : Theme.mm(5))
        width: page.beside ? Theme.column : isHalf ? Math.min((page.width - 2 * Theme.margin) * 0.66, Math.max(Theme.mm(120), contentItem.implicitWidth + Theme.mm(14))) : page.width - 2 * Theme.margin
        height: page.mainVisible ? Math.max(Theme.mainHeight, contentItem.implicitHeight + Theme.mm(4)) : 0
        onClicked: page.main()
    }
}
