// 「계속하시겠어요?」 with a ring of twenty; any touch but 「그만두기」 goes on.
import QtQuick
import QtQuick.Layouts
import Madang

Sheet {
    id: sheet

    required property QtObject visit

    title: qsTr("계속하시겠어요?")
    closeName: "key-leave"
    closeText: qsTr("그만두기")
    closeIcon: ""
    closesOutside: false
    open: visit.asking
    onOutside: visit.goOn()
    onClosed: visit.leave()

    GridLayout {
        width: parent.width
        columns: Theme.doubled ? 1 : 2
        columnSpacing: Theme.mm(8)
        rowSpacing: Theme.gap

        Item {
            id: ring

            implicitWidth: Theme.mm(44)
            implicitHeight: Theme.mm(44)
            Layout.alignment: Qt.AlignHCenter
            Accessible.ignored: true

            Repeater {
                model: 20

                Rectangle {
                    required property int index

                    width: Theme.mm(3.6)
                    height: width
                    radius: width / 2
                    x: ring.width / 2 - width / 2 + Math.sin(index * Math.PI / 10) * Theme.mm(19)
                    y: ring.height / 2 - height / 2 - Math.cos(index * Math.PI / 10) * Theme.mm(19)
                    color: index < sheet.visit.share * 20 ? Theme.jade : Theme.quiet
                    border.width: 1
                    border.color: Theme.line
                }
            }

            Words {
                objectName: "seconds-left"
                anchors.centerIn: parent
                says: sheet.visit.seconds
                font.pixelSize: Math.max(Theme.em(14), Theme.small)
                font.bold: true
                lineHeight: 1.0
            }
        }

        PublicKey {
            objectName: "key-go-on"
            text: qsTr("계속하기")
            look: "main"
            textSize: Theme.label
            implicitHeight: Math.max(Theme.mainHeight, contentItem.implicitHeight + Theme.mm(6))
            Layout.fillWidth: true
            onClicked: sheet.visit.goOn()
        }
    }
}
