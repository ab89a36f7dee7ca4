// 「화면 조절」: seven switches, one touch away from every public page.
import QtQuick
import QtQuick.Layouts
import Madang

Sheet {
    id: sheet

    required property QtObject modes

    title: qsTr("화면 조절")
    closeName: "key-close-view"

    GridLayout {
        width: parent.width
        columns: Theme.landscape && Theme.column < Theme.mm(130) ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        component Switch: SwitchKey {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }

        Switch {
            objectName: "switch-easy"
            text: qsTr("쉬운 화면")
            iconName: "easy"
            on: sheet.modes.easy
            onClicked: sheet.modes.toggleEasy()
        }

        Switch {
            objectName: "switch-doubled"
            text: qsTr("글자 두 배")
            iconName: "text"
            on: sheet.modes.doubled
            onClicked: sheet.modes.toggleDoubled()
        }

        Switch {
            objectName: "switch-contrast"
            text: qsTr("진한 화면")
            iconName: "contrast"
            on: sheet.modes.contrast
            onClicked: sheet.modes.toggleContrast()
        }

        Switch {
            objectName: "switch-low"
            text: qsTr("낮은 화면")
            iconName: "low"
            on: sheet.modes.low
            onClicked: sheet.modes.toggleLow()
        }

        Switch {
            objectName: "switch-voice"
            text: qsTr("소리 안내")
            note: sheet.modes.canSpeak ? "" : qsTr("이 기기에는 목소리가 없어요")
            iconName: "headphones"
            enabled: sheet.modes.canSpeak
            on: sheet.modes.voice
            onClicked: sheet.modes.toggleVoice()
        }

        Switch {
            objectName: "switch-loud"
            text: qsTr("소리 크기")
            iconName: "speaker"
            stateText: sheet.modes.loudWord
            onClicked: sheet.modes.turnLouder()
        }

        Switch {
            objectName: "switch-time"
            text: qsTr("시간 넉넉히")
            iconName: "clock"
            on: sheet.modes.moreTime
            onClicked: sheet.modes.toggleMoreTime()
        }
    }
}
