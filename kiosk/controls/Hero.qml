// The one figure people came for, as large as its room lets it be, with a word over and under it.
import QtQuick
import QtQuick.Layouts
import Madang

ColumnLayout {
    id: hero

    property string label
    property string says
    property string note
    property int textSize: Theme.hero

    spacing: Theme.mm(2)

    Words {
        says: hero.label
        visible: says !== ""
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    Words {
        objectName: "hero"
        says: hero.says
        font.pixelSize: hero.textSize
        font.bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.price
        lineHeight: 1.0
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }

    Words {
        says: hero.note
        visible: says !== ""
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
}
