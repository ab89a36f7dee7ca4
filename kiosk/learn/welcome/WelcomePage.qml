// What a class station does for a visitor, one big tile each.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title

    Image {
        readonly property int high: Theme.mm(Theme.wideMm > 350 ? 230 : 150)

        source: "image://madang/scene/class-yard"
        sourceSize: Qt.size(Math.round(high * 1.5), high)
        fillMode: Image.PreserveAspectFit
        visible: !Theme.doubled && !Theme.low && !Theme.landscape
        Layout.fillWidth: true
        Layout.preferredHeight: high
        Accessible.ignored: true
    }

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    Notice {
        objectName: "scan"
        text: page.viewModel.scanText
        Layout.fillWidth: true
    }

    GridLayout {
        columns: Theme.landscape && !Theme.doubled ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: Theme.landscape && !Theme.doubled
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(Theme.landscape ? 160 : 340))
        Layout.verticalStretchFactor: 100

        Repeater {
            model: page.viewModel.tiles

            Tile {
                required property string name
                required property string says
                required property string hint
                required property string sign

                objectName: name
                text: says
                note: Theme.compact ? "" : hint
                iconName: sign
                tint: Theme.glaze100
                across: true
                pictureMm: Theme.compact ? 16 : Theme.doubled || Theme.landscape ? 24 : 56
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                onClicked: page.viewModel.open(name)
            }
        }

        Image { // beside the third tile
            source: "image://madang/scene/class-yard"
            sourceSize: Qt.size(Math.round(height * 1.5), height)
            fillMode: Image.PreserveAspectFit
            visible: Theme.landscape && !Theme.doubled
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }
}
