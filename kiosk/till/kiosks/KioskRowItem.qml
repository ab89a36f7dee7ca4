// A kiosk: where its visitor stands, what it needs; amber while its bell rings.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

AbstractButton {
    id: row

    required property int at
    required property string station
    required property string iconName
    required property string place
    required property string bell
    required property string notes
    required property string mark
    required property bool chosen
    required property int index
    readonly property bool rings: mark === "rings"

    objectName: "kiosk-" + (at + 1)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: [station, place, bell, notes].join(" ")
    Accessible.onPressAction: row.click()

    background: Rectangle {
        color: row.rings ? Theme.amber : row.down ? Theme.glaze200 : row.chosen ? Theme.glaze100 : row.mark === "away" ? Theme.mist : Theme.surface
        radius: Theme.corner
        border.width: row.chosen ? Theme.mm(0.9) : Theme.mm(0.4)
        border.color: row.rings ? Theme.amberEdge : row.chosen ? Theme.jade : Theme.line
    }

    contentItem: Item {
        Icon {
            id: picture

            name: row.iconName
            size: Theme.mm(14)
            x: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            id: code

            objectName: row.objectName + "-station"
            says: row.station
            anchors { left: picture.right; leftMargin: Theme.mm(4); verticalCenter: parent.verticalCenter; verticalCenterOffset: row.notes === "" ? 0 : -Theme.mm(5.4) }
            font.pixelSize: Theme.label
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            objectName: row.objectName + "-page"
            says: row.place
            anchors { left: code.right; leftMargin: Theme.mm(4); right: bell.left; rightMargin: Theme.mm(2); verticalCenter: code.verticalCenter }
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            id: bell

            objectName: row.objectName + "-bell"
            says: row.bell
            anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: code.verticalCenter }
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 1.0
            Accessible.ignored: true
        }

        Words {
            objectName: row.objectName + "-notes"
            says: row.notes
            anchors { left: code.left; right: parent.right; rightMargin: Theme.mm(4); top: parent.verticalCenter; topMargin: Theme.mm(0.9) }
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 1.0
            Accessible.ignored: true
        }
    }
}
