// Where people live: a tile an eup or myeon.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property int most: Theme.doubled ? 1 : Theme.landscape ? 3 : 2
    readonly property real widest: { // a name, its check and the air beside them
        let found = 0
        for (let at = 0; at < tiles.count; at++)
            found = Math.max(found, metrics.advanceWidth(tiles.itemAt(at)?.text ?? ""))
        return found + Theme.body + Theme.mm(5)
    }

    FontMetrics {
        id: metrics

        font.pixelSize: Theme.body
        font.bold: true
    }

    title: viewModel.title
    step: viewModel.step

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    GridLayout {
        columns: Math.max(1, Math.min(page.most, Math.floor((width + Theme.gap) / (page.widest + Theme.gap))))
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Math.max(implicitHeight, Theme.mm(Theme.landscape ? 160 : 400))
        Layout.verticalStretchFactor: 100

        Repeater {
            id: tiles

            model: page.viewModel.areas

            PublicKey {
                required property string code
                required property string key
                required property string name
                required property bool chosen

                objectName: key
                text: name
                look: chosen ? "chosen" : "service"
                iconName: chosen ? "check" : ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                onClicked: page.viewModel.choose(code)
            }
        }
    }

    Item {
        Layout.fillHeight: true
        Layout.verticalStretchFactor: 1
    }
}
