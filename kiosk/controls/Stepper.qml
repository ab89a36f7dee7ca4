// − n + : how many. Says `less` and `more`; the number between is finished text.
import QtQuick
import QtQuick.Layouts
import Madang

RowLayout {
    id: stepper

    property string name: "stepper" // its keys are key-less-<name> and key-more-<name>
    property string says
    property string what // read aloud with the keys
    property bool canLess: true
    property bool canMore: true
    signal less
    signal more

    spacing: Theme.mm(3)

    PublicKey {
        objectName: "key-less-" + stepper.name
        iconName: "minus"
        iconSize: Theme.mm(Theme.doubled ? 16 : 10)
        enabled: stepper.canLess
        implicitWidth: Theme.mm(24)
        implicitHeight: Theme.mm(24)
        Accessible.name: qsTr("%1 하나 빼기").arg(stepper.what)
        onClicked: stepper.less()
    }

    Words {
        objectName: "number-" + stepper.name
        says: stepper.says
        font.pixelSize: Theme.price
        font.bold: true
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.minimumWidth: Math.max(Theme.mm(18), implicitWidth)
    }

    PublicKey {
        objectName: "key-more-" + stepper.name
        iconName: "plus"
        iconSize: Theme.mm(Theme.doubled ? 16 : 10)
        enabled: stepper.canMore
        implicitWidth: Theme.mm(24)
        implicitHeight: Theme.mm(24)
        Accessible.name: qsTr("%1 하나 더").arg(stepper.what)
        onClicked: stepper.more()
    }
}
