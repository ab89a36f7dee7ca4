// 「직원을 불렀어요」, until staff come or the visitor needs nobody any more.
import QtQuick
import QtQuick.Layouts
import Madang

Sheet {
    id: sheet

    required property QtObject calls

    title: calls.title
    closeName: "key-fine"
    closeText: qsTr("괜찮아요")
    closeIcon: "check"
    closesOutside: false
    open: calls.isOpen
    onClosed: calls.fine()

    RowLayout {
        width: parent.width
        spacing: Theme.mm(6)

        Image {
            source: "image://madang/scene/call-coming"
            width: Theme.mm(72)
            height: Theme.mm(48)
            sourceSize: Qt.size(width, height)
            visible: !Theme.doubled && !Theme.highContrast
            Accessible.ignored: true
        }

        Words {
            objectName: "call-waiting"
            says: sheet.calls.waiting
            Layout.fillWidth: true
        }
    }
}
