"""On paper, on the phone, or none; it was paid already."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.ending import Ending
from kiosk.store.state import StoreState
from ui.common.art import qr_source
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class ReceiptProps:
    title: str
    step: str
    paid: str
    main: str
    main_sign: str
    can_go_on: bool
    no_paper: str
    qr: str
    tell: str
    phone: str
    none: str
    notice: str


def derive(state: StoreState) -> ReceiptProps:
    """Without paper the phone is the main way; a QR that stands leads on."""
    receipt = state.receipt
    on_phone = state.phone_receipt and receipt is not None
    number = "" if receipt is None else receipt.number
    return ReceiptProps(
        title=tr("휴대전화로 찍어 가세요") if on_phone else tr("영수증을 드릴까요?"),
        step=says.step(3, easy=state.easy),
        paid="" if receipt is None else tr("{won} 결제했어요").format(won=says.won(receipt.won)),
        main=_main(state, on_phone=on_phone),
        main_sign="check" if on_phone else "receipt" if state.has_paper else "phone-pay",
        can_go_on=not state.busy,
        no_paper="" if state.has_paper or on_phone else sentences.no_paper(number),
        qr=receipt.e_receipt if on_phone and receipt is not None else "",
        tell=tr("이 QR이 영수증이에요. 사진으로 찍어 두세요.") if on_phone else "",
        phone=tr("휴대전화로 받기") if state.has_paper and not on_phone else "",
        none="" if on_phone else tr("받지 않기"),
        notice=state.notice,
    )


def _main(state: StoreState, *, on_phone: bool) -> str:
    if on_phone:
        return tr("다 됐어요")
    return tr("종이로 받기") if state.has_paper else tr("휴대전화로 받기")


class ReceiptViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    paid = shown(str, "paid", changed)
    mainText = shown(str, "main", changed)
    mainSign = shown(str, "main_sign", changed)
    canGoOn = shown(bool, "can_go_on", changed)
    noPaper = shown(str, "no_paper", changed)
    qr = shown(str, "qr", changed)
    qrSource = Property(str, lambda self: qr_source(self.props.qr), notify=changed)
    tell = shown(str, "tell", changed)
    phoneText = shown(str, "phone", changed)
    noneText = shown(str, "none", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._ending = Ending(self._desk)
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def gone_idle(self) -> None:
        self._ending.finish()

    def scanned(self, _code: str) -> None:
        self._desk.tell(sentences.receipt_first(), "refused")

    @Slot()
    def main(self) -> None:
        """Paper; without paper the phone; from the phone's code on to the thanks."""
        state = self._desk.state
        if state.phone_receipt:
            self.none()
        elif state.has_paper:
            self._desk.act_once(self._ending.paper)
        else:
            self.onPhone()

    @Slot()
    def onPhone(self) -> None:
        self._desk.act_once(self._ending.on_phone)

    @Slot()
    def none(self) -> None:
        self._desk.act_once(self._ending.thank)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
