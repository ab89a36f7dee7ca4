// Words that stand in one line; where there is no room for that, no sentence is torn that fits.
import QtQuick
import Madang

Item {
    id: sentences

    property string says
    property alias color: words.color
    property alias font: words.font
    property alias lineHeight: words.lineHeight
    property alias horizontalAlignment: words.horizontalAlignment
    property alias text: words.text

    // As many sentences a line as it holds.
    function lines(says: string, room: real): string {
        let found = ""
        let line = ""
        for (const sentence of says.replace(/([.?!]) /g, "$1\n").split("\n")) {
            const longer = line === "" ? sentence : line + " " + sentence
            if (line !== "" && metrics.advanceWidth(longer) > room) {
                found += line + "\n"
                line = sentence
            } else {
                line = longer
            }
        }
        return found + line
    }

    implicitWidth: metrics.advanceWidth(says)
    implicitHeight: words.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: says

    Words {
        id: words

        width: sentences.width
        says: sentences.says
        text: Theme.words(Theme.doubled ? says : sentences.lines(says, width))
        Accessible.ignored: true
    }

    FontMetrics {
        id: metrics

        font: words.font
    }
}
