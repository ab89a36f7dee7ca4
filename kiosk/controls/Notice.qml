// A sentence with its sign on its ground. `kind`: attention, refused, done, information.
import QtQuick
import QtQuick.Layouts
import Madang

Rectangle {
    id: notice

    property string text
    property string kind: "attention"
    property string iconName: kind === "refused" ? "octagon" : kind === "done" ? "check-circle"
        : kind === "information" ? "info" : "triangle"
    property int textSize: Theme.body

    implicitHeight: row.implicitHeight + Theme.mm(6)
    radius: Theme.corner
    color: kind === "refused" ? Theme.redFill : kind === "done" ? Theme.glaze200
        : kind === "information" ? Theme.indigoFill : Theme.amber
    border.width: kind === "refused" ? Theme.mm(1.5) : Theme.mm(0.6)
    border.color: kind === "refused" ? Theme.red : kind === "done" ? Theme.line
        : kind === "information" ? Theme.indigo : Theme.amberEdge
    visible: text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: parent.width - Theme.mm(8)
        spacing: Theme.mm(3)

        Icon {
            name: notice.iconName
            tone: notice.kind === "refused" ? Theme.red : Theme.ink
            size: Math.round(notice.textSize * 1.4)
        }

        Sentences {
            objectName: notice.objectName === "" ? "" : notice.objectName + "-text"
            says: notice.text
            font.pixelSize: notice.textSize
            font.bold: true
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
