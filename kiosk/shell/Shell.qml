// The window of a station. Staff: strip on top, one page under it. Public: strip, page and service
// keys in a band of the glass, which 낮은 화면 brings down; the sheets of the frame lie over them.
import QtQuick
import QtQuick.Controls.Basic
import Madang
import kiosk.controls

Window {
    id: window

    required property QtObject shell
    required property QtObject pages
    required property QtObject visit
    readonly property bool isPublic: Theme.publicPage
    readonly property bool moving: stack.busy

    color: Theme.porcelain
    title: shell.place

    Rectangle { // above the band, out of everybody's way
        width: parent.width
        height: Theme.bandTop
        color: Theme.glaze100
        visible: window.isPublic && height > 0

        Image {
            anchors.fill: parent
            source: parent.visible && !Theme.highContrast ? "image://madang/scene/yard-day" : ""
            visible: String(source) !== ""
            sourceSize: Qt.size(Math.max(width, height * 1.5), Math.max(width, height * 1.5) / 1.5)
            fillMode: Image.PreserveAspectCrop
            Accessible.ignored: true
        }
    }

    StatusStrip {
        id: strip

        shell: window.shell
        width: parent.width
        visible: !window.isPublic
    }

    Item {
        id: band

        y: window.isPublic ? Theme.bandTop : strip.height
        width: parent.width
        height: window.isPublic ? Theme.bandHeight : parent.height - y

        PublicStrip {
            id: publicStrip

            place: window.shell.place
            step: stack.currentItem && stack.currentItem.step ? stack.currentItem.step : ""
            width: parent.width
            visible: window.isPublic
            onHeld: window.shell.openDoor()
        }

        StackView {
            id: stack

            objectName: "stack"
            y: window.isPublic ? publicStrip.height : 0
            height: parent.height - y - (window.isPublic ? Theme.serviceBar : 0)
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

        ServiceBar {
            visible: window.isPublic
            canGoBack: window.pages.canGoBack
            otherLanguage: window.shell.viewModes.otherLanguage
            x: Theme.landscape ? parent.width - width - Theme.margin : 0
            y: Theme.landscape ? publicStrip.height + Theme.gap : parent.height - height
            width: Theme.landscape ? Theme.column : parent.width
            height: Theme.landscape ? implicitHeight : Theme.serviceBar
            onBack: window.pages.back()
            onView: viewSheet.open = true
            onLanguage: window.shell.viewModes.nextLanguage()
            onCall: window.pages.help()
        }

        ViewSheet {
            id: viewSheet

            modes: window.shell.viewModes
            onClosed: open = false
        }

        CalledSheet { calls: window.shell.calls }

        StillThere { visit: window.visit }
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
