// Six lines in two columns, each with its sign, word and mend.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    Keys.onEscapePressed: viewModel.goBack()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.mm(Theme.compact ? 6 : 10)
        spacing: Theme.mm(Theme.compact ? 4 : 6)

        Words {
            objectName: "title"
            says: qsTr("이 기기의 상태")
            font.pixelSize: Theme.em(Theme.compact ? 11 : 14)
            lineHeight: 1.0
            font.bold: true
        }

        GridLayout {
            columns: 2
            columnSpacing: Theme.mm(5)
            rowSpacing: Theme.mm(4)
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: page.viewModel.lines

                Plane {
                    id: plane

                    required property string name
                    required property string icon
                    required property string title
                    required property string text
                    required property string mark
                    // A word or two can be read from a metre; a sentence has to fit.
                    readonly property real sayMm: Theme.compact ? (text.length > 24 ? 6.5 : 9) : text.length > 24 ? 9 : 12

                    objectName: "health-" + name
                    color: mark === "attention" ? Theme.amber : mark === "good" ? Theme.surface : Theme.mist
                    frameColour: mark === "attention" ? Theme.amberEdge : Theme.glaze300
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1

                    RowLayout {
                        anchors.fill: parent
                        anchors.margins: Theme.mm(Theme.compact ? 3.5 : 8)
                        spacing: Theme.mm(Theme.compact ? 5 : 8)

                        Icon {
                            name: plane.icon
                            size: Theme.mm(Theme.compact ? 17 : 30)
                        }

                        ColumnLayout {
                            spacing: Theme.mm(Theme.compact ? 1 : 2.5)
                            Layout.fillWidth: true

                            RowLayout {
                                spacing: Theme.mm(3)

                                Words {
                                    says: plane.title
                                    font.pixelSize: Theme.em(Theme.compact ? 8 : 11)
                                    font.bold: true
                                    lineHeight: 1.0
                                }

                                Icon {
                                    name: plane.mark === "attention" ? "triangle" : plane.mark === "good" ? "check-circle" : ""
                                    tone: plane.mark === "good" ? Theme.jade : Theme.ink
                                    size: Theme.mm(Theme.compact ? 8 : 12)
                                }
                            }

                            Words {
                                objectName: plane.objectName + "-text"
                                says: plane.text
                                lineHeight: 1.05
                                font.pixelSize: Theme.em(plane.sayMm)
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
            }
        }

        RowLayout {
            spacing: Theme.mm(5)
            Layout.fillWidth: true

            Words {
                objectName: "station-code"
                says: page.viewModel.foot
                color: Theme.ink2
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }

            Key {
                objectName: "key-change-operator"
                text: qsTr("근무자 바꾸기")
                iconName: "person"
                visible: page.viewModel.signedIn
                implicitHeight: Theme.mm(22)
                onClicked: page.viewModel.changeOperator()
            }

            EndKey {
                program: page.viewModel.program
                visible: page.viewModel.signedIn
                implicitWidth: Theme.mm(76)
                implicitHeight: Theme.mm(22)
            }

            MainKey {
                objectName: "key-back"
                text: qsTr("돌아가기")
                iconName: "back"
                textSize: Theme.em(8)
                implicitWidth: Theme.mm(70)
                implicitHeight: Theme.mm(22)
                onClicked: page.viewModel.goBack()
            }
        }
    }
}
