// A text on the glass. `says` is what it says; it breaks between words only.
import QtQuick
import Madang

Text {
    property string says

    text: Theme.words(says)
    color: Theme.ink
    font.pixelSize: Theme.body
    wrapMode: Text.WordWrap
    lineHeight: 1.15
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: says
}
