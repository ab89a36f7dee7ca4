"""The code to scan, the amount, the time that is left."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.sales.self_service import How, Payment
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says
from kiosk.store.desk import desk_of
from kiosk.store.following import Following
from kiosk.store.paying import Paying
from kiosk.store.state import StoreState
from ui.common.art import qr_source
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class CodeProps:
    title: str
    step: str
    won: str
    qr: str
    tell: str
    other: str
    left: str
    can_cancel: bool
    notice: str


def derive(state: StoreState, now: datetime) -> CodeProps:
    payment = state.payment
    is_shown = payment is not None and payment.how is How.SHOWN
    return CodeProps(
        title=tr("휴대전화로 찍어 주세요") if is_shown else tr("휴대전화에서 확인해 주세요"),
        step=says.step(3, easy=state.easy),
        won=says.won(state.basket.total if payment is None else payment.won),
        qr="" if payment is None else payment.qr,
        tell=tr("결제 앱을 열고 이 QR을 찍어 주세요.")
        if is_shown
        else tr("결제 앱이 물으면 「확인」을 눌러 주세요."),
        other=tr("휴대전화의 결제 바코드를 비춰도 됩니다.") if is_shown else "",
        left="" if payment is None else _left(payment, now),
        can_cancel=payment is not None and not state.busy,
        notice=state.notice,
    )


def _left(payment: Payment, now: datetime) -> str:
    """A clock that was set back gives nobody more time."""
    if payment.until is None:
        return ""
    seconds = (payment.until - max(now, payment.started_at)).total_seconds()
    return says.minutes(max(0, int(seconds)))


class CodeViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    wonText = shown(str, "won", changed)
    qr = shown(str, "qr", changed)
    qrSource = Property(str, lambda self: qr_source(self.props.qr), notify=changed)
    tell = shown(str, "tell", changed)
    other = shown(str, "other", changed)
    leftText = shown(str, "left", changed)
    canCancel = shown(bool, "can_cancel", changed)
    notice = shown(str, "notice", changed)
    busy = True  # no idle clock while paying

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._paying = Paying(self._desk)
        self._following = Following(self._desk, self._paying)
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._following.follow()

    def left(self) -> None:
        self._following.let_go()

    def scanned(self, code: str) -> None:
        self._desk.heard(lambda: self._paying.scanned(code))

    def back(self) -> None:
        self.cancel()

    @Slot()
    def cancel(self) -> None:
        """「취소」, 「다른 방법」 and 「이전」 are one thing here: nothing is charged any more."""
        self._desk.act_once(self._paying.cancel)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state, self._desk.now)
        self.changed.emit()
