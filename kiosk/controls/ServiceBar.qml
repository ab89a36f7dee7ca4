// The four keys that stand on every public page at the same place: back, view, language, staff.
import QtQuick
import QtQuick.Layouts
import Madang

Rectangle {
    id: bar

    property bool canGoBack: false
    property string otherLanguage
    readonly property bool stacked: Theme.easy && !Theme.landscape && !Theme.doubled
    signal back
    signal view
    signal language
    signal call

    color: Theme.landscape ? "transparent" : Theme.porcelain
    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.landscape ? 0 : Theme.margin
        anchors.rightMargin: Theme.landscape ? 0 : Theme.margin
        columns: Theme.landscape ? 1 : Theme.serviceRows === 2 ? 2 : 4
        columnSpacing: Theme.mm(3.5)
        rowSpacing: Theme.mm(Theme.landscape && Theme.compact ? 3 : 4)

        component Service: PublicKey {
            textSize: Theme.serviceText
            iconSize: Theme.mm(bar.stacked ? 12 : 10)
            iconGap: Theme.mm(2)
            stacked: bar.stacked
            padding: Theme.mm(1)
            implicitHeight: Theme.serviceKey
            implicitWidth: 0
            Layout.fillWidth: true
            Layout.preferredWidth: contentItem.implicitWidth + Theme.mm(4)
        }

        Service {
            objectName: "key-back"
            text: qsTr("이전")
            iconName: Theme.doubled ? "" : "back"
            enabled: bar.canGoBack
            onClicked: bar.back()
        }

        Service {
            objectName: "key-view"
            text: qsTr("화면 조절")
            iconName: Theme.doubled ? "" : "eye"
            onClicked: bar.view()
        }

        Service {
            objectName: "key-language"
            text: bar.otherLanguage
            iconName: Theme.doubled ? "" : "globe"
            onClicked: bar.language()
        }

        Service {
            objectName: "key-call"
            text: qsTr("직원 부르기")
            iconName: Theme.doubled ? "" : "person-bell"
            onClicked: bar.call()
        }
    }
}
