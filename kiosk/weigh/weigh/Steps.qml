// The four steps of a bag, the present one in jade.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

RowLayout {
    id: steps

    required property int step

    spacing: Theme.mm(4)

    Repeater {
        model: [
            {"icon": "scan", "text": qsTr("QR")},
            {"icon": "tonbag", "text": qsTr("올리기")},
            {"icon": "scale", "text": qsTr("멈춤")},
            {"icon": "stamp", "text": qsTr("기록")}
        ]

        Plane {
            id: card

            required property int index
            required property var modelData
            readonly property bool present: index + 1 === steps.step
            readonly property bool past: index + 1 < steps.step

            objectName: "step-" + (index + 1)
            color: present ? Theme.glaze100 : past ? Theme.mist : Theme.surface
            frameColour: present ? Theme.jade : Theme.glaze300
            frameWidth: present ? Theme.mm(1.2) : Theme.mm(0.5)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1

            Column {
                anchors.centerIn: parent
                spacing: Theme.mm(3)

                Icon {
                    name: card.past ? "check-circle" : card.modelData.icon
                    tone: card.present || card.past ? Theme.jade : Theme.ink2
                    size: Theme.mm(Theme.compact ? 20 : 24)
                    anchors.horizontalCenter: parent.horizontalCenter
                }

                Words {
                    says: (card.index + 1) + " " + card.modelData.text
                    color: card.present ? Theme.ink : Theme.ink2
                    font.pixelSize: Theme.em(Theme.compact ? 8 : 10)
                    font.bold: card.present
                    lineHeight: 1.0
                    anchors.horizontalCenter: parent.horizontalCenter
                }
            }
        }
    }
}
