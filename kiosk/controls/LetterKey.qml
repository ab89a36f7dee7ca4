// A key of our keyboards: what is on it fills it, and held down it does no more than once.
import QtQuick
import Madang

Key {
    padding: Theme.mm(0.5)
    implicitWidth: 0
    iconSize: textSize
}
