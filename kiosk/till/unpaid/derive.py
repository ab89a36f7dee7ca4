"""From uncleared card payments to what the page shows."""

from dataclasses import dataclass

from app.sales.model import NoApproval, NotKnown
from app.shared.clock import SEOUL
from kiosk.till.column import GAP, Column, HeroProps, KeyProps
from kiosk.till.money import said
from kiosk.till.unpaid.state import UnpaidState
from ui.common.translate import tr

APPROVAL_DIGITS = 8


@dataclass(frozen=True)
class UnpaidRow:
    at: int
    since: str
    what: str
    icon_name: str
    amount: str
    chosen: bool


@dataclass(frozen=True)
class UnpaidProps:
    title: str
    rows: tuple[UnpaidRow, ...]
    list_rows: int
    notice: str
    column: Column


def derive(state: UnpaidState, list_rows: int = 6) -> UnpaidProps:
    """`list_rows` is how many payments the panel's list holds."""
    first = state.page * list_rows
    shown = state.items[first : first + list_rows]
    count = len(state.items)
    return UnpaidProps(
        title=tr("미확인 결제 {count}건").format(count=count)
        if count
        else tr("미확인 결제가 없어요"),
        rows=tuple(
            _row(at, item, is_chosen=at == state.at) for at, item in enumerate(shown, start=first)
        ),
        list_rows=list_rows,
        notice=state.notice,
        column=_column(state, has_later=first + list_rows < count),
    )


def _row(at: int, item: NoApproval | NotKnown, *, is_chosen: bool) -> UnpaidRow:
    if isinstance(item, NoApproval):
        what, icon = tr("{no} · 승인번호 없음").format(no=item.receipt_no), "pencil"
    else:
        what, icon = tr("승인됐는지 모름"), "dashed-circle"
    since = f"{item.at.astimezone(SEOUL):%H:%M}"
    return UnpaidRow(at, since, what, icon, f"{item.won:,}", is_chosen)


def _column(state: UnpaidState, *, has_later: bool) -> Column:
    foot = (
        KeyProps("key-back", tr("이전"), "back"),
        KeyProps("key-earlier", tr("앞 줄"), "up") if state.page else GAP,
        KeyProps("key-later", tr("뒤 줄"), "down") if has_later else GAP,
    )
    match state.current:
        case None:
            done = HeroProps(tr("남은 일이 없어요"), "0", sign="check-circle")
            return Column(done, (KeyProps("key-back", tr("돌아가기"), "back", "main"),), pad="")
        case NoApproval(won=won):
            return _number(state, won, foot)
        case NotKnown(won=won):
            return _outcome(state, won, foot)


def _number(state: UnpaidState, won: int, foot: tuple[KeyProps, ...]) -> Column:
    usable = len(state.pad.digits) == APPROVAL_DIGITS and not state.busy
    return Column(
        hero=HeroProps(tr("카드로 받은 돈"), f"{won:,}", sign="card"),
        main_keys=(KeyProps("key-write", tr("승인번호 적기"), "pencil", "main", usable=usable),),
        typed=state.pad.digits,
        hint=tr("카드 전표의 승인번호 8자리"),
        foot=foot,
    )


def _outcome(state: UnpaidState, won: int, foot: tuple[KeyProps, ...]) -> Column:
    usable, again = not state.busy, tr("{won} 다시 찍어 받았어요").format(won=said(won))
    declined, safe = tr("승인 안 됨"), tr("돈이 나가지 않았어요")
    cancelled = tr("단말기에서 취소했어요")
    return Column(
        hero=HeroProps(tr("단말기에서 찾아보세요"), f"{won:,}", sign="dashed-circle"),
        main_keys=(KeyProps("key-declined", declined, "octagon", "main", safe, usable),),
        choices=(
            KeyProps("key-cancelled", cancelled, "undo", "second", usable=usable),
            KeyProps("key-paid", again, "check-circle", "second", usable=usable),
        ),
        pad="",
        foot=foot,
    )
