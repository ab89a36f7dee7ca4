"""From held baskets to what the page shows."""

from dataclasses import dataclass
from datetime import datetime

from app.sales.held import HeldBasket
from app.sales.model import OpenedHeld
from app.shared.clock import SEOUL
from kiosk.till.column import GAP, Column, HeroProps, KeyProps
from kiosk.till.held.state import HeldState, Item, number_of, since
from ui.common.translate import tr


@dataclass(frozen=True)
class HeldRow:
    at: int
    number: str
    icon_name: str
    what: str
    rest: str
    amount: str
    chosen: bool


@dataclass(frozen=True)
class HeldProps:
    title: str
    rows: tuple[HeldRow, ...]
    list_rows: int
    notice: str
    column: Column


def derive(state: HeldState, list_rows: int = 6) -> HeldProps:
    """`list_rows` is how many baskets the panel's list holds."""
    first = state.page * list_rows
    shown = state.items[first : first + list_rows]
    count = len(state.items)
    title = (
        tr("기다리는 계산 {count}건").format(count=count) if count else tr("기다리는 계산이 없어요")
    )
    return HeldProps(
        title=title,
        rows=tuple(
            _row(at, item, state.now, is_chosen=at == state.at)
            for at, item in enumerate(shown, start=first)
        ),
        list_rows=list_rows,
        notice=state.notice,
        column=_column(state, has_later=first + list_rows < count),
    )


def differs(opened: OpenedHeld) -> str:
    """What is not as the kiosk had it; "" where all is."""
    if opened.missing:
        return tr("여기 없는 상품이 있어요. 손님과 확인해 주세요.")
    if opened.changed_won:
        return tr("값이 달라진 상품이 있어요. 손님과 확인해 주세요.")
    return ""


def won_of(item: Item) -> int:
    return item.won if isinstance(item, HeldBasket) else item.basket.rest


def _row(at: int, item: Item, now: datetime | None, *, is_chosen: bool) -> HeldRow:
    number = tr("{no}번").format(no=number_of(item))
    amount, clock = f"{won_of(item):,}", f"{since(item).astimezone(SEOUL):%H:%M}"
    if not isinstance(item, HeldBasket):
        what = tr("보류 · {count}개").format(count=item.basket.count)
        return HeldRow(at, number, "pause", what, clock, amount, is_chosen)
    what = tr("무인 {station} · {count}개").format(station=item.station, count=item.count)
    return HeldRow(at, number, "screen", what, _left(item, now), amount, is_chosen)


def _left(item: HeldBasket, now: datetime | None) -> str:
    """How long the kiosk keeps it: a minute that has begun counts."""
    left = 0 if now is None else int((item.until - now).total_seconds())
    return tr("{count}분 남음").format(count=max((left + 59) // 60, 1))


def _column(state: HeldState, *, has_later: bool) -> Column:
    foot = (
        KeyProps("key-back", tr("이전"), "back"),
        KeyProps("key-earlier", tr("앞 줄"), "up") if state.page else GAP,
        KeyProps("key-later", tr("뒤 줄"), "down") if has_later else GAP,
    )
    item = state.current
    if state.is_open:
        figure = HeroProps(tr("계산대로 왔어요"), "0" if item is None else f"{won_of(item):,}")
        return Column(figure, (KeyProps("key-back", tr("계산하러 가기"), "check", "main"),), pad="")
    if item is None:
        none = HeroProps(tr("번호표를 찍으면 열려요"), "0", sign="scan")
        return Column(none, (KeyProps("key-back", tr("돌아가기"), "back", "main"),), pad="")
    label = tr("{no}번").format(no=number_of(item))
    note = item.station if isinstance(item, HeldBasket) else tr("보류")
    go_on = KeyProps("key-open", tr("이어서 계산"), "tray-up", "main", usable=not state.busy)
    return Column(
        hero=HeroProps(label, f"{won_of(item):,}", note, "basket"),
        main_keys=(go_on,),
        typed=state.pad.digits,
        hint=tr("손님이 말한 번호를 누르세요"),
        foot=foot,
    )
