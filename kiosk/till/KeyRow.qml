// Keys side by side in fixed places; an empty place stays empty. `keys` has the rows of KeyProps.
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
    signal touched(string name)

    Row {
        spacing: Theme.gap

        Repeater {
            model: row.keys

            Item {
                id: slot

                required property string name
                required property string text
                required property string iconName
                required property string look
                required property string note
                required property bool usable
                required property int share

                width: row.place * share + Theme.gap * (share - 1)
                height: row.height

                Key {
                    objectName: slot.name
                    anchors.fill: parent
                    visible: slot.name !== ""
                    enabled: slot.usable
                    text: slot.text
                    iconName: slot.iconName
                    look: slot.look
                    note: slot.note
                    textSize: row.textSize
                    iconSize: row.iconSize
                    focusPolicy: Qt.TabFocus
                    onClicked: row.touched(slot.name)
                }
            }
        }
    }
}
