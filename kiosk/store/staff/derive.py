"""From what staff find at a kiosk to what its page shows them."""

from dataclasses import dataclass

from app.access.model import OpenedDay
from app.sales.held import HeldTicket
from app.sales.self_service import Payment
from app.shared.clock import SEOUL
from app.station.resting import Rest
from kiosk.parts import Device, Light
from kiosk.store import says
from ui.common.translate import tr

FINE = Device(Light.GOOD)
MOST_LOOSE = 2
"""More stand below each other as these are done."""
END_DAY = "key-day"


@dataclass(frozen=True)
class StaffState:
    """`open` is a payment that is not known yet, `loose` money that has to go back.

    `asked` is the key that wants a second touch; `paper` when the sheet of the new roll is open.
    """

    open: Payment | None = None
    loose: tuple[Payment, ...] = ()
    tickets: tuple[HeldTicket, ...] = ()
    day: OpenedDay | None = None
    rest: Rest = Rest.AWAKE
    approval: str = ""
    asked: str = ""
    paper: bool = False
    notice: str = ""


@dataclass(frozen=True)
class LooseProps:
    """`order` names the payment to the service."""

    order: str
    says: str
    key: str


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
    rest: str
    rest_sign: str
    day: str
    day_sign: str
    paper: bool
    paper_now: str
    paper_good: bool
    notice: str


def derive(state: StaffState, printer: Device = FINE) -> StaffProps:
    is_open = state.day is not None
    ends = tr("한 번 더 누르면 끝나요") if state.asked == END_DAY else tr("영업 끝내기")
    return StaffProps(
        title=tr("키오스크 돌보기"),
        unknown=_unknown(state.open),
        approval=state.approval,
        can_settle=state.open is not None,
        loose=tuple(_loose(each, state.asked) for each in state.loose[:MOST_LOOSE]),
        facts=_facts(state, printer),
        rest=tr("다시 열기") if state.rest is not Rest.AWAKE else tr("쉬는 화면"),
        rest_sign="screen" if state.rest is not Rest.AWAKE else "pause",
        day=ends if is_open else tr("영업 시작"),
        day_sign="seal" if is_open else "key",
        paper=state.paper,
        paper_now=_printer(printer),
        paper_good=printer.light is Light.GOOD,
        notice=state.notice,
    )


def _unknown(payment: Payment | None) -> str:
    if payment is None:
        return ""
    return tr("{won} 결제를 아직 몰라요. 손님 휴대전화의 결제 앱을 함께 봐 주세요.").format(
        won=says.won(payment.won)
    )


def _loose(payment: Payment, asked: str) -> LooseProps:
    told = tr("돌려 드릴 돈 {won} · 승인번호 {approval}").format(
        won=says.won(payment.won), approval=payment.approval
    )
    is_asked = asked == payment.order_id
    key = tr("네, 돌려 드렸어요") if is_asked else tr("돌려 드렸어요")
    return LooseProps(payment.order_id, told, key)


def _facts(state: StaffState, printer: Device) -> tuple[FactProps, ...]:
    """How it stands here, in words: business, money, paper, what is kept for whom."""
    unknown = state.open is not None or bool(state.loose)
    kept = [tr("{number}번").format(number=each.number) for each in state.tickets]
    return (
        FactProps("screen", tr("손님 화면"), _screen(state.rest)),
        FactProps("calendar", tr("영업"), _day(state.day)),
        FactProps("card", tr("결제"), tr("봐야 할 것이 있어요") if unknown else tr("모두 알아요")),
        FactProps("printer", tr("인쇄기"), _printer(printer)),
        FactProps("basket", tr("맡아 둔 바구니"), ", ".join(kept) or tr("없어요")),
    )


def _screen(rest: Rest) -> str:
    return {
        Rest.AWAKE: tr("열려 있어요"),
        Rest.PAUSED: tr("쉬는 중이에요"),
        Rest.ENDED: tr("영업이 끝나서 닫혀 있어요"),
    }[rest]


def _day(day: OpenedDay | None) -> str:
    if day is None:
        return tr("시작하지 않았어요")
    return tr("{when}에 시작했어요").format(when=f"{day.opened_at.astimezone(SEOUL):%m-%d %H:%M}")


def _printer(printer: Device) -> str:
    match printer.light:
        case Light.GOOD:
            return tr("종이가 있어요")
        case Light.OFF:
            return tr("이 기기에는 없어요")
    return printer.mend or tr("인쇄기를 봐 주세요")
