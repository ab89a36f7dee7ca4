// A page like those of a store: tiles, a line with a stepper, a figure, the main key.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel

    title: viewModel.title
    step: viewModel.step
    mainText: viewModel.mainText
    count: viewModel.count
    total: viewModel.total
    onMain: viewModel.main()

    GridLayout {
        columns: Math.max(1, Math.floor(Theme.wideMm / (Theme.doubled ? 250 : Theme.easy ? 130 : 110)))
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        Repeater {
            model: page.viewModel.names

            Tile {
                required property int index
                required property string modelData

                objectName: "tile-" + index
                text: modelData
                art: "rice-sack"
                tint: Theme.rice
                across: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.choose(index)
            }
        }
    }

    Card {
        Layout.fillWidth: true

        Words {
            says: page.viewModel.title
            Layout.fillWidth: true
        }

        Stepper {
            name: "rice"
            says: page.viewModel.count
            what: page.viewModel.title
            canLess: false
            Layout.fillWidth: true
        }
    }

    Item { Layout.fillHeight: true }
}
