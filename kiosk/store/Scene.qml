// A scene that fills its room; with `fades` the next one comes slowly over the one before.
import QtQuick
import Madang

Rectangle {
    id: scene

    property string name
    property bool fades: false

    readonly property bool settling: visible && under.status === Image.Loading

    function address(name: string): string { return name === "" ? "" : "image://madang/scene/" + name }

    function turn(): void {
        if (!fades || String(under.source) === "" || Theme.still)
            under.source = address(name)
        else
            over.source = address(name)
    }

    color: Theme.sea
    radius: Theme.corner
    clip: true
    onNameChanged: turn()
    Component.onCompleted: turn()

    component Picture: Image {
        readonly property real share: Math.max(parent.width / 1200, parent.height / 800)

        anchors.centerIn: parent
        width: Math.ceil(1200 * share)
        height: Math.ceil(800 * share)
        sourceSize: Qt.size(width, height)
        asynchronous: scene.fades
        Accessible.ignored: true
    }

    Picture { id: under }

    Picture {
        id: over

        opacity: 0
        onStatusChanged: if (status === Image.Ready && String(source) !== "") fade.restart()
    }

    SequentialAnimation {
        id: fade

        NumberAnimation { target: over; property: "opacity"; from: 0; to: 1; duration: 800; easing.type: Easing.InOutQuad }
        ScriptAction {
            script: {
                under.source = over.source
                over.opacity = 0
                over.source = ""
            }
        }
    }
}
