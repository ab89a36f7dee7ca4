// A moment on its plane: what it is, and date and time as large as they fit.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Plane {
    id: plane

    property string name
    property string iconName
    property string title
    property string moment

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.preferredHeight: Theme.mm(Theme.compact ? 38 : 50)

    Column {
        anchors.centerIn: parent
        spacing: Theme.mm(Theme.compact ? 4 : 5)

        Row {
            spacing: Theme.mm(2.5)
            anchors.horizontalCenter: parent.horizontalCenter

            Icon {
                name: plane.iconName
                size: Theme.mm(Theme.compact ? 7.5 : 9)
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                objectName: plane.name + "-title"
                says: plane.title
                font.pixelSize: Theme.em(Theme.compact ? 6.5 : 8)
                lineHeight: 1.0
                wrapMode: Text.NoWrap
            }
        }

        Words {
            objectName: plane.name
            says: plane.moment
            font.pixelSize: Theme.em(Theme.compact ? 10 : 13)
            font.bold: true
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
