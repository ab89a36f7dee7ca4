// A text on the glass. `says` is what it says; it breaks between words only.
import QtQuick
import Madang

Text {
    property string says
    // For who measures: where the ink is, and its size when the text was made to fit.
    readonly property int side: horizontalAlignment
    readonly property int painted: fontInfo.pixelSize

    text: Theme.words(says)
    color: Theme.ink
    font.pixelSize: Theme.body
    wrapMode: Theme.doubled ? Text.Wrap : Text.WordWrap // a word wider than the glass goes on below
    lineHeight: 1.15
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: says
}
