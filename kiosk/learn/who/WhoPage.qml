// Who signs up: four tiles.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isWide: Theme.landscape && !Theme.doubled && !(Theme.compact && Theme.easy)

    title: viewModel.title

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
        columns: page.isWide ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: page.isWide
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(Theme.landscape ? 160 : 440))
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
                pictureMm: Theme.compact ? 16 : Theme.doubled || Theme.landscape ? 24 : 60
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                onClicked: page.viewModel.choose(name)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }
}
