// The least that can be flicked: coloured rows, no text. What a frame costs at all.
import QtQuick

ListView {
    width: 1080
    height: 1920
    model: 1000
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds

    delegate: Rectangle {
        required property int index

        width: ListView.view.width
        height: 400
        color: index % 2 ? "#DDEDE5" : "#FFFFFF"
    }
}
