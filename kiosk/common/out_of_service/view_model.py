"""The station cannot be used: it must be enrolled anew, or a page broke."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class OutState:
    """`crash` is the small code for staff; with none the station must be enrolled anew."""

    crash: str = ""


@dataclass(frozen=True)
class OutProps:
    why: str
    todo: str
    code: str
    can_go_on: bool


def derive(state: OutState) -> OutProps:
    if state.crash:
        return OutProps(
            why=tr("화면 하나가 멈췄어요. 기록은 이 기기에 안전하게 있습니다."),
            todo=tr("「다시 열기」를 눌러 주세요. 또 멈추면 담당자를 불러 주세요."),
            code=state.crash,
            can_go_on=True,
        )
    return OutProps(
        why=tr("이 기기의 기록이 본부보다 뒤처져 있어요. 예전 저장 장치로 되돌린 것 같습니다."),
        todo=tr("담당자에게 알려 주세요. 새 번호로 다시 등록해야 쓸 수 있습니다."),
        code="",
        can_go_on=False,
    )


class OutOfServiceViewModel(QObject):
    changed = Signal()
    why = shown(str, "why", changed)
    todo = shown(str, "todo", changed)
    code = shown(str, "code", changed)
    canGoOn = shown(bool, "can_go_on", changed)

    def __init__(self, _parts: Parts, _jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._shell = shell
        self.state = OutState()
        self.props = derive(self.state)

    def entered(self) -> None:
        self.show(OutState(self._shell.state.crash))

    @Slot()
    def goOn(self) -> None:
        self._shell.recover()

    def show(self, state: OutState) -> None:
        self.state, self.props = state, derive(state)
        self.changed.emit()
