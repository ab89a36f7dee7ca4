// Selling: the basket left, what is owed and how it is paid right, other work at the foot.
import QtQuick
import Madang
import kiosk.controls
import ".."

Page {
    id: page

    required property QtObject viewModel
    readonly property var vm: viewModel
    readonly property int columnWidth: Theme.mm(width > Theme.mm(400) ? 176 : 136)
    readonly property int footHeight: Theme.mm(18)

    focus: true
    onHeightChanged: vm.fit(height > Theme.mm(200) ? 11 : 8)
    Keys.onPressed: event => event.accepted = vm.pressed(event.key, event.text)

    Item {
        id: area

        anchors { fill: parent; leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: Theme.gap; bottomMargin: Theme.margin }

        Item {
            id: left

            anchors { left: parent.left; right: right.left; rightMargin: Theme.mm(4); top: parent.top; bottom: foot.top; bottomMargin: Theme.gap }

            Plane {
                id: basket

                objectName: "basket"
                color: Theme.surface
                width: parent.width
                anchors { top: parent.top; bottom: strip.top; bottomMargin: Theme.gap }
                readonly property real rowHeight: (height - 2 * frameWidth) / page.vm.listRows

                Column {
                    x: basket.frameWidth
                    y: basket.frameWidth
                    width: basket.width - 2 * basket.frameWidth

                    Repeater {
                        model: page.vm.rows

                        BasketRow {
                            width: parent.width
                            height: basket.rowHeight * (big ? 2 : 1)
                            onTouched: at => page.vm.select(at)
                        }
                    }
                }

                Column {
                    anchors.centerIn: parent
                    spacing: Theme.mm(4)
                    visible: page.vm.isEmpty

                    Icon {
                        name: "scan"
                        tone: Theme.line
                        size: Theme.mm(26)
                        anchors.horizontalCenter: parent.horizontalCenter
                    }

                    Words {
                        objectName: "empty"
                        says: qsTr("상품의 바코드를 찍어 주세요")
                        font.pixelSize: Theme.title
                        color: Theme.ink2
                        anchors.horizontalCenter: parent.horizontalCenter
                    }
                }
            }

            Item {
                id: strip

                width: parent.width
                height: Theme.mm(12)
                anchors { bottom: quick.top; bottomMargin: Theme.gap }

                Words {
                    objectName: "tax-split"
                    says: page.vm.taxSplit
                    visible: page.vm.notice === ""
                    color: Theme.ink2
                    lineHeight: 1.0
                    anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
                }

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.corner
                    visible: page.vm.notice !== ""
                    color: page.vm.noticeAsks ? Theme.amber : Theme.indigoFill
                    border.width: Theme.mm(0.4)
                    border.color: page.vm.noticeAsks ? Theme.amberEdge : Theme.indigo

                    Icon {
                        id: sign

                        name: page.vm.noticeAsks ? "triangle" : "ring"
                        tone: page.vm.noticeAsks ? Theme.ink : Theme.indigo
                        size: Theme.mm(7)
                        x: Theme.mm(3)
                        anchors.verticalCenter: parent.verticalCenter
                    }

                    Words {
                        objectName: "notice"
                        says: page.vm.notice
                        color: Theme.ink
                        anchors { left: sign.right; leftMargin: Theme.mm(2.5); right: parent.right; rightMargin: Theme.mm(2); verticalCenter: parent.verticalCenter }
                        lineHeight: 1.0
                        font.pixelSize: Theme.em(5.8)
                        wrapMode: Text.NoWrap
                    }
                }
            }

            Row {
                id: quick

                width: parent.width
                height: page.footHeight
                spacing: Theme.gap
                anchors.bottom: parent.bottom

                Repeater {
                    model: page.vm.quick

                    OfferKey {
                        width: (quick.width - 4 * quick.spacing) / 5
                        height: quick.height
                        onClicked: page.vm.touch(name)
                    }
                }
            }
        }

        Item {
            id: right

            width: page.columnWidth
            anchors { right: parent.right; top: parent.top; bottom: foot.top; bottomMargin: Theme.gap }

            Total {
                width: parent.width
                anchors { top: parent.top; bottom: small.top; bottomMargin: Theme.gap }
                label: page.vm.heroLabel
                figure: page.vm.heroFigure
                note: page.vm.heroNote
                sign: page.vm.heroSign
            }

            Item {
                id: small

                width: parent.width
                height: Theme.key
                anchors { bottom: main.top; bottomMargin: Theme.gap }

                Plane {
                    anchors.fill: parent
                    color: Theme.surface
                    visible: page.vm.smallPlaces === 0 && !page.vm.isChoosing

                    Words {
                        objectName: "typed"
                        says: page.vm.typed === "" ? qsTr("상품 번호, 수량, 받은 돈을 누르세요") : page.vm.typed
                        color: page.vm.typed === "" ? Theme.ink2 : Theme.ink
                        font.pixelSize: page.vm.typed === "" ? Theme.small : Theme.em(9)
                        font.bold: page.vm.typed !== ""
                        lineHeight: 1.0
                        wrapMode: Text.NoWrap
                        anchors { right: parent.right; rightMargin: Theme.mm(4); verticalCenter: parent.verticalCenter }
                    }
                }

                KeyRow {
                    anchors.fill: parent
                    keys: page.vm.smallKeys
                    places: page.vm.smallPlaces
                    textSize: Theme.em(6)
                    onTouched: name => page.vm.touch(name)
                }
            }

            KeyRow {
                id: main

                width: parent.width
                height: Theme.mainKey
                anchors { bottom: pad.top; bottomMargin: Theme.gap }
                keys: page.vm.mainKeys
                places: page.vm.mainPlaces
                onTouched: name => page.vm.touch(name)
            }

            Item {
                id: pad

                width: parent.width
                height: Math.max(Theme.mm(73.4), Math.round((right.height - Theme.mainKey) * 0.5))
                anchors.bottom: parent.bottom

                TillPad {
                    anchors.fill: parent
                    visible: !page.vm.isChoosing
                    withLines: page.vm.padOfLines
                    onTouched: key => page.vm.pad(key)
                }

                Column {
                    anchors.fill: parent
                    spacing: Theme.gap
                    visible: page.vm.isChoosing

                    Repeater {
                        model: page.vm.choices

                        ChoiceKey {
                            width: parent.width
                            onClicked: page.vm.touch(name)
                        }
                    }
                }
            }
        }

        KeyRow {
            id: foot

            width: parent.width
            height: page.footHeight
            anchors.bottom: parent.bottom
            keys: page.vm.bottomKeys
            places: 8
            textSize: Theme.em(6)
            iconSize: Theme.mm(7)
            onTouched: name => page.vm.touch(name)
        }
    }
}
