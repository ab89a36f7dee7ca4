// Classes as cards: what, when, where, how many seats.
import QtQuick
import QtQuick.Layouts
import Madang
import kiosk.controls

PublicPage {
    id: page

    required property QtObject viewModel
    readonly property bool isTight: Theme.landscape && !Theme.doubled
    readonly property bool isWide: isTight && !Theme.compact && !Theme.easy // day and place in a line
    readonly property bool isApart: isTight && !Theme.easy // there the column has room

    component Place: Words {
        color: Theme.ink2
        font.pixelSize: Theme.small
        lineHeight: 1.1
        Layout.fillWidth: true
    }

    title: viewModel.title

    Notice {
        objectName: "notice"
        text: page.viewModel.notice
        kind: page.viewModel.noticeKind
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.gap
        visible: !page.isApart && page.viewModel.hasFilters
        Layout.fillWidth: true

        Repeater {
            model: page.isApart ? null : page.viewModel.filters
            delegate: filter
        }
    }

    ColumnLayout { // on wide glass they stand in the column, where there is no main key
        parent: page
        spacing: Theme.gap
        visible: page.isApart && page.viewModel.hasFilters
        x: page.mainItem.x
        y: page.height - height - Theme.margin
        width: Theme.column

        Repeater {
            model: page.isApart ? page.viewModel.filters : null
            delegate: filter
        }
    }

    Component {
        id: filter

        PublicKey {
            required property string key
            required property string name
            required property bool isOpen

            objectName: key
            text: name
            iconSize: Math.round(textSize * (page.isApart ? 0.55 : 0.9)) // Thursday is a long word
            look: isOpen ? "chosen" : "service"
            iconName: isOpen ? "up" : "down"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: page.viewModel.openFilter(key)
        }
    }

    Flow { // the choices of the key that was touched
        spacing: Theme.gap
        visible: choices.count > 0
        Layout.fillWidth: true

        Repeater {
            id: choices

            model: page.viewModel.choices

            PublicKey {
                required property string key
                required property string code
                required property string name
                required property bool chosen

                objectName: key
                text: name
                look: chosen ? "chosen" : "service"
                iconName: chosen ? "check" : ""
                onClicked: page.viewModel.narrow(code)
            }
        }
    }

    Words {
        objectName: "nothing"
        says: page.viewModel.nothing
        visible: says !== ""
        Layout.fillWidth: true
    }

    Repeater {
        model: page.viewModel.courses

        Card {
            id: card

            required property int no
            required property string name
            required property string when
            required property string place
            required property string seats
            required property int dots
            required property int taken
            required property bool canJoin

            objectName: "course-" + no
            Layout.fillWidth: true

            Words {
                says: card.name
                font.bold: true
                lineHeight: 1.1
                Layout.fillWidth: true
            }

            RowLayout {
                spacing: Theme.gap * 2
                Layout.fillWidth: true

                Words {
                    says: card.when
                    lineHeight: 1.1
                    Layout.fillWidth: !page.isWide
                }

                Place {
                    says: card.place
                    visible: page.isWide
                }
            }

            Place {
                says: card.place
                visible: !page.isTight
            }

            GridLayout {
                columns: Theme.doubled ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.mm(3)
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.mm(2)
                    Layout.fillWidth: true

                    Place {
                        says: card.place
                        visible: page.isTight && !page.isWide
                    }

                    Words {
                        objectName: "seats-" + card.no
                        says: card.seats
                        font.bold: true
                        lineHeight: 1.0
                        Layout.fillWidth: true
                    }

                    Row {
                        spacing: Theme.mm(1.6)
                        visible: !Theme.compact
                        Accessible.ignored: true

                        Repeater {
                            model: card.dots

                            Rectangle { // a seat: filled is taken
                                required property int index

                                width: Theme.mm(6)
                                height: width
                                radius: width / 2
                                color: index < card.taken ? Theme.jade : Theme.surface
                                border.width: Theme.mm(0.7)
                                border.color: index < card.taken ? Theme.jade : Theme.line
                            }
                        }
                    }
                }

                PublicKey {
                    objectName: "join-" + card.no
                    text: qsTr("신청하기")
                    look: "second"
                    visible: card.canJoin
                    implicitHeight: Math.max(Theme.mm(Theme.compact ? 20 : 24), contentItem.implicitHeight + Theme.mm(Theme.compact ? 2 : 6))
                    Layout.fillWidth: Theme.doubled
                    Accessible.name: text + ", " + card.name + ", " + card.when
                    onClicked: page.viewModel.choose(card.no)
                }
            }
        }
    }

    Item { Layout.fillHeight: true }
}
