// The one main action of a page.
import QtQuick
import Madang

Key {
    look: "main"
    implicitHeight: Theme.mainKey
    textSize: Theme.label
}
