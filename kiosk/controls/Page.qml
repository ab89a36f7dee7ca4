// The ground of every page, under the strip.
import QtQuick
import Madang

FocusScope {
    default property alias content: ground.data

    Rectangle {
        id: ground

        anchors.fill: parent
        color: Theme.porcelain
    }
}
