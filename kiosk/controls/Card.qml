// A white card with an edge; a column inside that fills it. Never a key itself.
import QtQuick
import QtQuick.Layouts
import Madang

Rectangle {
    id: card

    default property alias content: column.data
    property int padding: Theme.mm(5)
    property int spacing: Theme.mm(2)

    implicitHeight: column.implicitHeight + 2 * padding
    implicitWidth: column.implicitWidth + 2 * padding
    radius: Theme.corner
    color: Theme.surface
    border.width: Theme.mm(0.6)
    border.color: Theme.glaze300

    ColumnLayout {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        height: card.height - 2 * card.padding
        spacing: card.spacing
    }
}
