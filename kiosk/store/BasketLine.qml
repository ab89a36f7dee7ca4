// A line of the basket: picture, name, its won, − n +, and the way out. The last one is marked.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Card {
    id: line

    required property int no
    required property string name
    required property string won
    required property string art
    required property string tint
    required property string count
    required property bool canLess
    required property bool isLast
    required property string note
    signal more
    signal less
    signal remove

    objectName: "line-" + no
    padding: Theme.mm(4)
    color: isLast ? Theme.glaze100 : Theme.surface
    border.color: isLast ? Theme.jade : Theme.glaze300
    border.width: Theme.mm(isLast ? 0.9 : 0.6)
    Layout.fillWidth: true

    GridLayout {
        columns: Theme.doubled ? 1 : 2
        columnSpacing: Theme.mm(5)
        rowSpacing: Theme.mm(3)
        Layout.fillWidth: true

        Rectangle {
            color: Theme.highContrast || line.tint === "" ? Theme.surface : line.tint
            radius: Theme.corner
            border.width: line.isLast ? Theme.mm(0.6) : 0
            border.color: Theme.glaze300
            visible: !Theme.doubled
            Layout.rowSpan: 2
            Layout.preferredWidth: Theme.mm(44)
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.mm(64)

            Image {
                readonly property int side: Math.round(Math.min(parent.width, parent.height) * 0.94)

                anchors.centerIn: parent
                width: side
                height: side
                source: line.art === "" ? "" : "image://madang/art/" + line.art
                sourceSize: Qt.size(side, side)
                Accessible.ignored: true
            }
        }

        GridLayout {
            columns: Theme.doubled ? 1 : 2
            columnSpacing: Theme.mm(4)
            rowSpacing: Theme.mm(2)
            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.mm(1)
                Layout.fillWidth: true

                Words {
                    says: line.name
                    font.bold: true
                    lineHeight: 1.05
                    Layout.fillWidth: true
                }

                Words {
                    says: line.note
                    visible: says !== ""
                    color: Theme.ink2
                    font.pixelSize: Theme.small
                    lineHeight: 1.05
                    Layout.fillWidth: true
                }
            }

            Words {
                objectName: "won-" + line.no
                says: line.won
                font.pixelSize: Theme.price
                font.bold: true
                lineHeight: 1.0
                wrapMode: Text.NoWrap
                Layout.alignment: Qt.AlignTop
            }
        }

        GridLayout {
            columns: Theme.doubled ? 1 : 3
            columnSpacing: Theme.mm(4)
            rowSpacing: Theme.mm(4)
            Layout.fillWidth: true

            Stepper {
                name: String(line.no)
                says: line.count
                what: line.name
                canLess: line.canLess
                Layout.fillWidth: Theme.doubled
                Layout.preferredWidth: Theme.mm(Theme.doubled ? 180 : Theme.easy ? 100 : 92)
                onLess: line.less()
                onMore: line.more()
            }

            Item {
                visible: !Theme.doubled
                Layout.fillWidth: true
            }

            PublicKey {
                objectName: "remove-" + line.no
                text: qsTr("빼기")
                iconName: "bin"
                implicitHeight: Math.max(Theme.mm(24), contentItem.implicitHeight + Theme.mm(6))
                implicitWidth: contentItem.implicitWidth + Theme.mm(12)
                Layout.fillWidth: Theme.doubled
                Accessible.name: qsTr("%1 빼기").arg(line.name)
                onClicked: line.remove()
            }
        }
    }
}
