// A rail of lines that test themselves, and one key.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    Keys.onReturnPressed: viewModel.start()
    Keys.onEnterPressed: viewModel.start()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.mm(Theme.compact ? 6 : 12)
        spacing: Theme.mm(Theme.compact ? 4 : 6)

        Words {
            objectName: "title"
            says: page.viewModel.title
            font.pixelSize: Theme.title
            font.bold: true
            lineHeight: 1.0
        }

        ColumnLayout {
            spacing: Theme.mm(3)
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: page.viewModel.rail

                Plane {
                    id: plane

                    required property string name
                    required property string title
                    required property string text
                    required property string mend
                    required property string mark

                    objectName: "rail-" + name + "-" + mark
                    color: mark === "attention" ? Theme.amber : mark === "good" ? Theme.glaze100 : Theme.surface
                    frameColour: mark === "attention" ? Theme.amberEdge : mark === "good" ? Theme.glaze300 : Theme.line
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    RowLayout {
                        anchors.fill: parent
                        anchors.leftMargin: Theme.mm(6)
                        anchors.rightMargin: Theme.mm(6)
                        spacing: Theme.mm(6)

                        Icon {
                            name: plane.mark === "good" ? "check-circle" : plane.mark === "attention" ? "triangle" : "dashed-circle"
                            tone: plane.mark === "good" ? Theme.jade : Theme.ink
                            size: Theme.mm(Theme.compact ? 11 : 14)
                        }

                        Words {
                            says: plane.title
                            font.pixelSize: Theme.em(Theme.compact ? 7.5 : 9)
                            font.bold: true
                            lineHeight: 1.0
                            wrapMode: Text.NoWrap
                            Layout.preferredWidth: Theme.mm(Theme.compact ? 52 : 66)
                        }

                        ColumnLayout {
                            spacing: Theme.mm(0.5)
                            Layout.fillWidth: true

                            Words {
                                objectName: "rail-" + plane.name + "-text"
                                says: plane.text
                                font.pixelSize: Theme.em(Theme.compact ? 6.5 : 7.5)
                                lineHeight: 1.0
                                Layout.fillWidth: true
                            }

                            Words {
                                objectName: "rail-" + plane.name + "-mend"
                                says: plane.mend
                                visible: says !== ""
                                font.pixelSize: Theme.em(Theme.compact ? 6 : 6.5)
                                lineHeight: 1.0
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
            }
        }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Notice {
                objectName: "notice"
                text: page.viewModel.notice
                Layout.fillWidth: true
            }

            Item {
                visible: page.viewModel.notice === ""
                Layout.fillWidth: true
            }

            MainKey {
                objectName: "key-start"
                text: page.viewModel.startText
                enabled: page.viewModel.canStart
                implicitWidth: Theme.mm(Theme.compact ? 110 : 140)
                implicitHeight: Theme.mm(Theme.compact ? 26 : 36)
                onClicked: page.viewModel.start()
            }
        }
    }
}
