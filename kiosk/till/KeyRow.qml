// Keys side by side in fixed places; an empty place stays empty, with `seats` as a bare seat. `keys` has the rows of KeyProps.
import QtQuick
import Madang
import kiosk.controls

Item {
    id: row

    required property var keys
    required property int places
    property int textSize: Theme.label
    property int iconSize: Math.round(textSize * 1.1)
    readonly property real place: (width - Theme.gap * (places - 1)) / places
    property bool seats: false
    signal touched(string name)

    Repeater {
        model: row.seats ? row.places : 0

        Seat {
            required property int index

            x: (row.place + Theme.gap) * index
            width: row.place
            height: row.height
        }
    }

    Repeater {
        model: row.keys

        Key {
            required property string name
            required property bool usable
            required property int share
            required property int at

            required text
            required iconName
            required look
            required note
            objectName: name
            x: (row.place + Theme.gap) * at
            width: row.place * share + Theme.gap * (share - 1)
            height: row.height
            visible: name !== ""
            enabled: usable
            textSize: row.textSize
            iconSize: row.iconSize
            focusPolicy: Qt.TabFocus
            onClicked: row.touched(name)
        }
    }
}
