"""Behind the PIN: a payment nobody knows of, the last receipt once more, the screen that rests."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.sales.held import HeldTicket
from app.sales.self_service import Payment
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.parts import Device, Light, Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

APPROVAL_DIGITS = 20
FINE = Device(Light.GOOD)


@dataclass(frozen=True)
class StaffState:
    """`open` is a payment that is not known yet, `loose` money that has to go back."""

    open: Payment | None = None
    loose: tuple[Payment, ...] = ()
    tickets: tuple[HeldTicket, ...] = ()
    approval: str = ""
    notice: str = ""


@dataclass(frozen=True)
class LooseProps:
    says: str


@dataclass(frozen=True)
class FactProps:
    sign: str
    label: str
    says: str


@dataclass(frozen=True)
class StaffProps:
    title: str
    unknown: str
    approval: str
    can_settle: bool
    loose: tuple[LooseProps, ...]
    facts: tuple[FactProps, ...]
    notice: str


def derive(state: StaffState, printer: Device = FINE) -> StaffProps:
    return StaffProps(
        title=tr("키오스크 돌보기"),
        unknown=""
        if state.open is None
        else tr("{won} 결제를 아직 몰라요. 손님 휴대전화의 결제 앱을 함께 봐 주세요.").format(
            won=says.won(state.open.won)
        ),
        approval=state.approval,
        can_settle=state.open is not None,
        loose=tuple(
            LooseProps(
                tr("돌려 드릴 돈 {won} · 승인번호 {approval}").format(
                    won=says.won(each.won), approval=each.approval
                )
            )
            for each in state.loose
        ),
        facts=_facts(state, printer),
        notice=state.notice,
    )


def _facts(state: StaffState, printer: Device) -> tuple[FactProps, ...]:
    """How it stands here, in words: money, paper, what is kept for whom."""
    unknown = state.open is not None or bool(state.loose)
    kept = [tr("{number}번").format(number=each.number) for each in state.tickets]
    return (
        FactProps("card", tr("결제"), tr("봐야 할 것이 있어요") if unknown else tr("모두 알아요")),
        FactProps("printer", tr("인쇄기"), _printer(printer)),
        FactProps("basket", tr("맡아 둔 바구니"), ", ".join(kept) or tr("없어요")),
    )


def _printer(printer: Device) -> str:
    match printer.light:
        case Light.GOOD:
            return tr("종이가 있어요")
        case Light.OFF:
            return tr("이 기기에는 없어요")
    return printer.mend or tr("인쇄기를 봐 주세요")


class StaffViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    unknown = shown(str, "unknown", changed)
    approval = shown(str, "approval", changed)
    canSettle = shown(bool, "can_settle", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._shell = shell
        self._in_turn = InTurn(jobs)
        self._double_touch = DoubleTouch(parts.clock)
        self._loose, self._facts = ListModel(LooseProps), ListModel(FactProps)
        self.state = StaffState()
        self.show(self.state)

    loose = Property(QObject, lambda self: self._loose, constant=True)
    facts = Property(QObject, lambda self: self._facts, constant=True)

    def show(self, state: StaffState) -> None:
        self.state = state
        self.props = derive(state, self._shell.state.health.printer)
        self._loose.show(self.props.loose)
        self._facts.show(self.props.facts)
        self.changed.emit()

    def entered(self) -> None:
        self._double_touch.keys_changed()
        self._look()

    def scanned(self, _code: str) -> None:
        self._tell(sentences.no_scan_here())

    @Slot(str)
    def digit(self, digit: str) -> None:
        self.show(replace(self.state, approval=(self.state.approval + digit)[:APPROVAL_DIGITS]))

    @Slot()
    def erase(self) -> None:
        self.show(replace(self.state, approval=self.state.approval[:-1]))

    @Slot(bool)
    def settle(self, paid: bool) -> None:  # noqa: FBT001 a key each
        """What staff saw on the customer's phone."""
        kiosk, approval = self._desk.kiosk, self.state.approval
        if paid and not approval:
            self._tell(sentences.approval_first())
            return
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: kiosk.settle(paid=paid, approval=approval, operator=operator),
            lambda _payment: self._look(),
            self._failed,
        )

    @Slot()
    def reprint(self) -> None:
        """The receipt of the last sale; it says that it is a copy."""
        kiosk = self._desk.kiosk

        def again() -> bool:
            last = kiosk.last_sale()
            if last is None:
                return False
            kiosk.print_receipt(last)
            return True

        self._in_turn.ask(again, self._printed, self._failed)

    @Slot()
    def leave(self) -> None:
        """Back to visitors."""
        self._shell.signOut()
        Visiting(self._desk).resume()

    def _look(self) -> None:
        kiosk = self._desk.kiosk
        self._in_turn.ask(
            lambda: (kiosk.payment(), kiosk.loose(), kiosk.held()), self._found, self._failed
        )

    def _found(
        self, answer: tuple[Payment | None, tuple[Payment, ...], tuple[HeldTicket, ...]]
    ) -> None:
        payment, loose, tickets = answer
        is_open = payment is not None and payment.is_open
        self.show(StaffState(payment if is_open else None, loose, tickets))

    def _printed(self, was_there: bool) -> None:  # noqa: FBT001 an answer
        self._tell(sentences.printed_again(was_there=was_there))

    def _tell(self, text: str) -> None:
        self.show(replace(self.state, notice=text))

    def _failed(self, error: Exception) -> None:
        self._tell(sentences.failure(error))
