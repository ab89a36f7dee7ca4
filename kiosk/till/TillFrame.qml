// A page of the till: its own part left, the column right, the foot under both.
import QtQuick
import Madang
import kiosk.controls

Page {
    id: frame

    required property QtObject viewModel
    default property alias body: leftArea.data

    focus: true
    Keys.onPressed: event => event.accepted = viewModel.pressed(event.key, event.text)

    Item {
        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: Theme.gap; bottomMargin: Theme.gap }

        Item {
            id: leftArea

            anchors { left: parent.left; right: column.left; rightMargin: Theme.mm(4); top: parent.top; bottom: foot.top; bottomMargin: Theme.gap }
        }

        TillColumn {
            id: column

            width: Theme.mm(frame.width > Theme.mm(400) ? 176 : 136)
            anchors { right: parent.right; top: parent.top; bottom: foot.top; bottomMargin: Theme.gap }
            model: frame.viewModel.column
            onTouched: name => frame.viewModel.touch(name)
            onPressed: key => frame.viewModel.pad(key)
        }

        KeyRow {
            id: foot

            width: parent.width
            height: Theme.mm(18)
            anchors.bottom: parent.bottom
            keys: frame.viewModel.column.foot
            places: 8
            seats: true
            textSize: Theme.em(6)
            iconSize: Theme.mm(5.6)
            onTouched: name => frame.viewModel.touch(name)
        }
    }
}
