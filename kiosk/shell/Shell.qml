// The window of a station: strip on top, one page under it.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

Window {
    id: window

    required property QtObject shell
    required property QtObject pages
    readonly property bool moving: stack.busy

    color: Theme.porcelain
    title: shell.place

    StatusStrip {
        id: strip

        shell: window.shell
        width: parent.width
    }

    StackView {
        id: stack

        objectName: "stack"
        anchors.top: strip.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true

        replaceEnter: Transition {
            // The software renderer keeps a last opacity of 0.998: the end is a step it can see.
            SequentialAnimation {
                NumberAnimation { property: "opacity"; from: 0; to: 0.95; duration: Theme.pageMs; easing.type: Easing.OutCubic }
                PropertyAction { property: "opacity"; value: 1 }
            }
            NumberAnimation { property: "x"; from: Theme.slide; to: 0; duration: Theme.pageMs; easing.type: Easing.OutCubic }
        }
        replaceExit: Transition {
            NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.pageMs; easing.type: Easing.OutCubic }
        }
    }

    Connections {
        target: window.pages

        function onTurned(first) {
            const page = {"viewModel": window.pages.viewModel, "objectName": "page"}
            if (first)
                stack.pushItem(window.pages.url, page, StackView.Immediate)
            else
                stack.replaceCurrentItem(window.pages.url, page, StackView.ReplaceTransition)
            if (stack.currentItem)
                stack.currentItem.forceActiveFocus()
        }
    }
}
