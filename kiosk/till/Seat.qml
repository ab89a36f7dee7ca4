// The place of a key that is not there now: it keeps the row in order and says nothing.
import QtQuick
import Madang

Rectangle {
    radius: Theme.corner
    color: Theme.mist
}
