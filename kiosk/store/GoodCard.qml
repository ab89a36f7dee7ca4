// A good: picture, name, pack, price, and 「담기」 that becomes − n + in its place. `across`: a line.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Card {
    id: card

    property string good // its place on the shelf, for the keys' names
    property string name
    property string pack
    property string price
    property string art
    property string note
    property string count
    property string tint
    property bool canTake: true
    property bool opensChoice: false
    property bool across: false
    readonly property string below: note !== "" ? note : pack
    readonly property bool keyBelow: across && Theme.easy // picture first, then words, then the key
    readonly property int pictureWidth: keyBelow ? (Theme.landscape ? Theme.mm(44) : Math.round(width * 0.36)) : Theme.landscape ? Theme.mm(34) : Math.round(width * 0.145)
    readonly property bool packBeside: across && !Theme.landscape && !Theme.easy
    readonly property alias picture: picture
    signal take
    signal more
    signal less
    signal look

    padding: Theme.mm(across && Theme.landscape ? 2.5 : 4)

    GridLayout {
        columns: card.keyBelow ? 2 : card.across ? 3 : 1
        columnSpacing: Theme.mm(5)
        rowSpacing: Theme.mm(3)
        Layout.fillWidth: true
        Layout.fillHeight: true

        Rectangle {
            visible: !Theme.doubled // twice as large the words need its room
            Layout.fillWidth: !card.across
            Layout.fillHeight: true
            Layout.rowSpan: card.keyBelow ? 2 : 1
            Layout.preferredWidth: card.across ? card.pictureWidth : -1
            Layout.maximumWidth: card.across ? card.pictureWidth : -1
            Layout.minimumHeight: Theme.mm(26)
            Layout.maximumHeight: card.across ? Math.round(card.pictureWidth * 1.25) : -1
            radius: Theme.corner
            color: Theme.highContrast || card.tint === "" ? Theme.surface : card.tint

            Image {
                id: picture

                readonly property int side: Math.round(Math.min(parent.width, parent.height) * 0.94)

                anchors.centerIn: parent
                width: side
                height: side
                source: card.art === "" ? "" : "image://madang/art/" + card.art
                sourceSize: Qt.size(side, side)
                opacity: card.canTake ? 1 : 0.45
                Accessible.ignored: true
            }

            Image { // what cannot be sold: hatching and a word, never hidden
                anchors.fill: parent
                source: card.canTake ? "" : Theme.icon("hatched-bar", String(Theme.line))
                fillMode: Image.Tile
                sourceSize: Qt.size(Theme.mm(14), Theme.mm(14))
                visible: !card.canTake
                opacity: 0.3
                Accessible.ignored: true
            }

            TapHandler {
                gesturePolicy: TapHandler.WithinBounds
                onTapped: card.look()
            }
        }

        ColumnLayout {
            spacing: Theme.mm(2)
            Layout.fillWidth: true
            Layout.fillHeight: card.across

            Words {
                says: card.name
                font.bold: true
                lineHeight: 1.05
                Layout.fillWidth: true
            }

            Words {
                says: card.below
                visible: says !== "" && !card.packBeside
                color: Theme.ink2
                font.pixelSize: Theme.small
                lineHeight: 1.0
                Layout.fillWidth: true
            }

            RowLayout {
                spacing: Theme.mm(4)

                Words {
                    says: card.price
                    visible: says !== ""
                    font.pixelSize: Theme.price
                    font.bold: true
                    lineHeight: 1.0
                }

                Words {
                    says: card.below
                    visible: says !== "" && card.packBeside && !card.opensChoice
                    color: Theme.ink2
                    font.pixelSize: Theme.small
                    lineHeight: 1.0
                    Layout.fillWidth: true
                }
            }
        }

        PublicKey {
            objectName: "take-" + card.good
            text: card.opensChoice ? qsTr("고르기") : qsTr("담기")
            iconName: card.opensChoice ? "more" : "basket"
            look: "second"
            visible: card.count === ""
            enabled: card.canTake
            implicitHeight: Math.max(Theme.mm(24), contentItem.implicitHeight + Theme.mm(6))
            Layout.fillWidth: !card.across || card.keyBelow
            Layout.preferredWidth: card.across && !card.keyBelow ? Theme.mm(80) : -1
            Accessible.name: text + ", " + card.name + ", " + card.price
            onClicked: card.take()
        }

        Stepper {
            name: card.good
            says: card.count
            what: card.name
            visible: card.count !== ""
            Layout.fillWidth: !card.across || card.keyBelow
            Layout.preferredWidth: card.across && !card.keyBelow ? Theme.mm(80) : -1
            onLess: card.less()
            onMore: card.more()
        }
    }
}
