// Name tiles; a touch turns 출석, 지각, 결석. The counts are over them, the one big key beside.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Madang
import kiosk.controls

Page {
    id: page

    required property QtObject viewModel

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Key {
                objectName: "key-back"
                text: qsTr("이전")
                iconName: "back"
                onClicked: page.viewModel.back()
            }

            ColumnLayout {
                spacing: Theme.mm(1)
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap

                Words {
                    objectName: "title"
                    says: page.viewModel.title
                    font.bold: true
                    lineHeight: 1.0
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.small
                    Layout.fillWidth: true
                }

                Words {
                    objectName: "counts"
                    says: page.viewModel.counts
                    lineHeight: 1.0
                    Layout.fillWidth: true
                }
            }

            MainKey {
                objectName: "key-all-present"
                text: page.viewModel.mainText
                iconName: "check"
                visible: !page.viewModel.isFinished
                enabled: page.viewModel.canMarkAll
                implicitWidth: Theme.mm(84)
                onClicked: page.viewModel.markAll()
            }
        }

        Notice {
            objectName: "notice"
            text: page.viewModel.notice
            kind: page.viewModel.noticeKind
            Layout.fillWidth: true
        }

        GridView {
            id: grid

            readonly property int rows: Math.max(page.viewModel.columns > 4 ? 4 : 3, Math.floor(height / Theme.mm(37)))

            model: page.viewModel.people
            cellWidth: Math.floor(width / page.viewModel.columns)
            cellHeight: Math.max(Theme.mm(26), Math.floor(Math.min(Theme.mm(44), height / rows)))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            readonly property bool settling: moving

            delegate: Item {
                id: cell

                required property string key
                required property int at
                required property string name
                required property string note
                required property string mark
                required property string sign
                required property string look

                width: grid.cellWidth
                height: grid.cellHeight

                AbstractButton {
                    id: tile

                    objectName: cell.key
                    width: parent.width - Theme.gap
                    height: parent.height - Theme.gap
                    focusPolicy: Qt.TabFocus
                    Accessible.role: Accessible.Button
                    Accessible.name: cell.name + ", " + cell.mark
                    Accessible.onPressAction: tile.click()
                    Keys.onReturnPressed: tile.click()
                    Keys.onEnterPressed: tile.click()
                    onClicked: page.viewModel.touch(cell.at)

                    background: Rectangle {
                        radius: Theme.corner
                        color: tile.down ? Theme.glaze300 : cell.look === "done" ? Theme.glaze200
                            : cell.look === "attention" ? Theme.amber
                            : cell.look === "refused" ? Theme.redFill : Theme.surface
                        border.width: cell.look === "refused" ? Theme.mm(0.8) : Theme.mm(0.5)
                        border.color: cell.look === "refused" ? Theme.red : cell.look === "attention" ? Theme.amberEdge : Theme.line

                        FocusRing { visible: tile.visualFocus }
                    }

                    contentItem: ColumnLayout {
                        spacing: Theme.mm(2)

                        Item { Layout.fillHeight: true }

                        Words {
                            objectName: cell.key + "-name"
                            says: cell.name
                            font.pixelSize: Theme.label
                            font.bold: true
                            lineHeight: 1.0
                            wrapMode: Text.NoWrap
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Theme.small
                            horizontalAlignment: Text.AlignHCenter
                            Layout.fillWidth: true
                            Layout.leftMargin: Theme.mm(2)
                            Layout.rightMargin: Theme.mm(2)
                            Accessible.ignored: true
                        }

                        RowLayout {
                            spacing: Theme.mm(2)
                            Layout.alignment: Qt.AlignHCenter

                            Icon {
                                name: cell.sign
                                size: Theme.mm(7)
                            }

                            Words {
                                objectName: cell.key + "-mark"
                                says: cell.note === "" ? cell.mark : cell.mark + " " + cell.note
                                lineHeight: 1.0
                                wrapMode: Text.NoWrap
                                Accessible.ignored: true
                            }
                        }

                        Item { Layout.fillHeight: true }
                    }
                }
            }
        }

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Key {
                objectName: "key-walk-in"
                text: qsTr("현장 등록")
                iconName: "plus"
                visible: !page.viewModel.isFinished
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.walkIn()
            }

            Key {
                objectName: "key-hide"
                text: page.viewModel.hideText
                iconName: "eye"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.hide()
            }

            Key {
                objectName: "key-finish"
                text: qsTr("수업 마치기")
                iconName: "note"
                look: "second"
                visible: !page.viewModel.isFinished
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: page.viewModel.finish()
            }
        }
    }
}
