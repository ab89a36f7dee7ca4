// Digits 3×4 for telephones and days.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

GridLayout {
    id: pad

    signal digit(string digit)
    signal erase
    signal clear

    columns: 3
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true
    uniformCellHeights: true

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "erase"]

        PublicKey {
            required property string modelData
            readonly property bool isDigit: modelData.length === 1
            readonly property bool spells: isDigit // heard key by key it would be the number

            objectName: "pad-" + modelData
            visible: !Theme.compact || modelData !== "clear" // there the room is for 지움
            Layout.columnSpan: Theme.compact && modelData === "erase" ? 2 : 1
            text: isDigit ? modelData : modelData === "clear" ? qsTr("다시") : qsTr("지움")
            textSize: isDigit ? Theme.price : Theme.body
            implicitHeight: Theme.compact && !Theme.doubled ? Theme.mm(Theme.easy ? 21 : 20)
                : Math.max(Theme.mm(Theme.landscape ? 20 : 34), contentItem.implicitHeight + Theme.mm(4))
            padding: Theme.mm(1)
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: isDigit ? pad.digit(modelData) : modelData === "clear" ? pad.clear() : pad.erase()
        }
    }
}
