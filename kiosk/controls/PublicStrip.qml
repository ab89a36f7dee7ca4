// The top strip of public pages: the place left, where one is right. Who holds the place's name for
// three seconds finds the way in for staff.
import QtQuick
import QtQuick.Layouts
import Madang

Rectangle {
    id: strip

    property string place
    property string step
    // Twice as large there is room for where one is, not for the whole way.
    readonly property var present: /<b>(.*)<\/b>/.exec(step)
    signal held

    height: Theme.publicStrip
    color: Theme.night

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.gap

        Words {
            objectName: "place"
            says: strip.place
            color: Theme.onNight
            font.pixelSize: Theme.small
            font.bold: true
            lineHeight: 1.0
            wrapMode: Theme.doubled ? Text.WordWrap : Text.NoWrap
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.fillHeight: true

            MouseArea {
                anchors.fill: parent
                pressAndHoldInterval: 3000
                onPressAndHold: strip.held()
                Accessible.ignored: true
            }
        }

        Words {
            objectName: "step"
            says: Theme.doubled && strip.present ? strip.present[1] : strip.step
            visible: says !== ""
            color: Theme.onNight
            font.pixelSize: Theme.body
            font.bold: Theme.doubled || !strip.present
            lineHeight: 1.0
            wrapMode: Text.NoWrap
            textFormat: Text.StyledText
            verticalAlignment: Text.AlignVCenter
            Layout.fillHeight: true
        }
    }
}
