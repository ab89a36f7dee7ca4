// The one sheet, from the bottom, with 「닫기」; it covers the page under it. It takes no touch until
// it has stood for a moment: the second half of a double touch chooses nothing.
import QtQuick
import QtQuick.Layouts
import Madang

Item {
    id: sheet

    property string title
    property bool open: false
    property string closeName: "key-close-sheet"
    property string closeText: qsTr("닫기")
    property string closeIcon: "close"
    property bool closesOutside: true
    readonly property bool settling: slide.running || open && !ready
    property bool ready: false
    default property alias content: body.data
    signal closed
    signal outside // somebody touched beside it, or pressed Esc

    function dismiss(): void { closesOutside ? closed() : outside() }

    anchors.fill: parent
    visible: open || panel.y < height
    enabled: open
    z: 10
    onOpenChanged: {
        ready = false
        if (open)
            stand.restart()
    }

    Timer {
        id: stand

        interval: 500
        onTriggered: sheet.ready = true
    }

    MouseArea {
        anchors.fill: parent
        onClicked: if (sheet.ready) sheet.dismiss()
        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            color: Theme.night
            opacity: sheet.open ? 0.55 : 0

            Behavior on opacity { NumberAnimation { duration: Theme.sheetMs } }
        }
    }

    Rectangle {
        id: panel

        width: parent.width
        height: Math.min(parent.height, column.implicitHeight + 2 * Theme.margin)
        y: sheet.open ? parent.height - height : parent.height
        color: Theme.porcelain

        Behavior on y {
            NumberAnimation { id: slide; duration: Theme.sheetMs; easing.type: Easing.OutCubic }
        }

        MouseArea { anchors.fill: parent; Accessible.ignored: true }

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * Theme.margin
            height: parent.height - 2 * Theme.margin
            spacing: Theme.gap

            GridLayout {
                columns: Theme.publicPage && Theme.doubled ? 1 : 2
                rowSpacing: Theme.gap
                Layout.fillWidth: true

                Words {
                    says: sheet.title
                    font.pixelSize: Theme.title
                    font.bold: true
                    Layout.fillWidth: true
                }

                Key {
                    objectName: sheet.closeName
                    text: sheet.closeText
                    iconName: sheet.closeIcon
                    textSize: Theme.publicPage ? Theme.body : Theme.em(7)
                    implicitHeight: Theme.publicPage ? Math.max(Theme.key, contentItem.implicitHeight + Theme.mm(6)) : Theme.mm(18)
                    Layout.fillWidth: Theme.publicPage && Theme.doubled
                    onClicked: sheet.closed()
                }
            }

            Scroller {
                Layout.fillWidth: true
                Layout.fillHeight: true

                Item {
                    id: body

                    Layout.fillWidth: true
                    implicitHeight: childrenRect.height
                }
            }
        }

        MouseArea {
            anchors.fill: parent
            visible: !sheet.ready
            Accessible.ignored: true
        }
    }
}
