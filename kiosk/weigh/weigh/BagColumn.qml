// Left: which bag of whom, how far the farmer is, the last five, refusing and printing again.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

ColumnLayout {
    id: column

    required property QtObject viewModel

    spacing: Theme.mm(2)

    Words {
        says: qsTr("포대 번호")
        color: Theme.ink2
        font.pixelSize: Theme.small
        lineHeight: 1.0
    }

    Words {
        objectName: "bag-number"
        says: column.viewModel.number
        font.pixelSize: Theme.digitEm(Theme.compact ? 12 : 16)
        font.bold: true
        lineHeight: 1.0
        wrapMode: Text.NoWrap
    }

    Words {
        id: long // the name at its full size: does it need a second line?

        says: column.viewModel.farmer
        font.pixelSize: Theme.em(7)
        visible: false
        width: column.width
    }

    Words {
        objectName: "farmer"
        says: column.viewModel.farmer
        font.pixelSize: Theme.em(Theme.compact && long.lineCount > 1 ? 6 : 7)
        lineHeight: 1.0
        Layout.fillWidth: true
    }

    Words {
        objectName: "count"
        says: column.viewModel.count
        font.pixelSize: Theme.em(Theme.compact ? 8.5 : 11)
        font.bold: true
        lineHeight: 1.0
        Layout.topMargin: Theme.mm(2)
        Layout.fillWidth: true
    }

    Words {
        objectName: "balance"
        says: column.viewModel.balance
        color: Theme.ink2
        font.pixelSize: Theme.small
        lineHeight: 1.0
        Layout.fillWidth: true
    }

    Rectangle {
        color: Theme.glaze300
        implicitHeight: Theme.mm(0.5)
        Layout.fillWidth: true
        Layout.topMargin: Theme.mm(1)
    }

    Words {
        objectName: "total"
        says: column.viewModel.total
        font.bold: true
        lineHeight: 1.0
        Layout.fillWidth: true
        Layout.topMargin: Theme.mm(1)
    }

    Notice {
        objectName: "notice"
        text: column.viewModel.notice
        kind: "information"
        Layout.fillWidth: true
    }

    Column {
        visible: column.viewModel.notice === ""
        Layout.fillWidth: true

        Repeater {
            model: column.viewModel.last

            LineRow {
                required property string bag
                required property string net
                required property string grade
                required property int index

                objectName: "last-" + index
                width: parent.width
                first: bag
                middle: net
                last: grade
                textSize: Theme.em(Theme.compact ? 5.5 : 7)
                implicitHeight: Theme.mm(Theme.compact ? 8.4 : 14.5)
            }
        }
    }

    Item { Layout.fillHeight: true }

    RowLayout {
        spacing: Theme.mm(4)
        Layout.fillWidth: true

        Key {
            objectName: "key-refuse"
            text: qsTr("불합격")
            iconName: "octagon"
            look: "refuse"
            stacked: true
            enabled: column.viewModel.canRefuse
            iconSize: Theme.mm(10)
            textSize: Theme.em(Theme.compact ? 7 : 8)
            implicitHeight: Theme.mm(Theme.compact ? 32 : 40)
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: column.viewModel.chooseReason()
        }

        Key {
            objectName: "key-reprint"
            text: qsTr("다시 인쇄")
            iconName: "printer"
            stacked: true
            enabled: column.viewModel.canReprint
            iconSize: Theme.mm(10)
            textSize: Theme.em(Theme.compact ? 7 : 8)
            implicitHeight: Theme.mm(Theme.compact ? 32 : 40)
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: column.viewModel.reprint()
        }
    }
}
