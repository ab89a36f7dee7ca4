// What the scale says, readable from five metres: colour, figure, mark and word together.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Plane {
    id: plane

    required property QtObject viewModel
    readonly property string look: viewModel.look
    readonly property color tone: look === "stable" ? Theme.surface : look === "silent" ? Theme.quietText : Theme.ink

    objectName: "plane-" + look
    hatched: look === "silent"
    color: look === "stable" ? Theme.jade : look === "moving" || look === "amber" ? Theme.amber
        : look === "recorded" ? Theme.glaze200 : look === "refused" ? Theme.redFill
        : look === "silent" ? Theme.quiet : Theme.surface
    frameWidth: look === "refused" ? Theme.mm(8 * (Theme.compact ? 0.6 : 1)) : Theme.mm(0.8)
    frameColour: look === "stable" ? Theme.jadePressed : look === "moving" || look === "amber" ? Theme.amberEdge
        : look === "refused" ? Theme.red : Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: plane.look === "refused" ? Theme.mm(Theme.compact ? 7 : 12) : Theme.mm(Theme.compact ? 5 : 9)
        spacing: 0

        Rectangle {
            color: plane.color
            implicitHeight: head.implicitHeight
            Layout.fillWidth: true

            RowLayout {
                id: head

                width: parent.width
                spacing: Theme.mm(4)

                Icon {
                    name: plane.viewModel.icon
                    tone: plane.look === "refused" ? Theme.red : plane.tone
                    size: Math.round(Theme.title * 1.25)
                }

                Words {
                    objectName: "word"
                    says: plane.viewModel.word
                    color: plane.tone
                    font.pixelSize: Theme.title
                    font.bold: true
                    lineHeight: 1.0
                    Layout.fillWidth: true
                }
            }
        }

        Item { Layout.fillHeight: true }

        RowLayout {
            spacing: Theme.mm(5)
            Layout.alignment: Qt.AlignHCenter

            Rectangle {
                color: plane.color
                implicitWidth: figure.implicitWidth + Theme.mm(6)
                implicitHeight: Theme.mm(Theme.compact ? 50 : 74)

                Words {
                    id: figure

                    objectName: "figure"
                    anchors.centerIn: parent
                    says: plane.viewModel.figure
                    color: plane.tone
                    font.pixelSize: Theme.hero
                    font.bold: true
                    lineHeight: 1.0
                    wrapMode: Text.NoWrap
                }
            }

            Words {
                says: qsTr("kg")
                color: plane.tone
                visible: plane.look !== "silent"
                font.pixelSize: Theme.em(Theme.compact ? 12 : 18)
                lineHeight: 1.0
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: Theme.mm(Theme.compact ? 4 : 6)
            }
        }

        Item { Layout.fillHeight: true }

        Rectangle {
            color: plane.color
            implicitHeight: line.implicitHeight
            Layout.fillWidth: true

            Words {
                id: line

                objectName: "line"
                width: parent.width
                says: plane.viewModel.line
                color: plane.tone
                font.pixelSize: Theme.em(Theme.compact ? 7 : 9.5)
                font.bold: true
                lineHeight: 1.1
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
