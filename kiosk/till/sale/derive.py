"""From what the sale page knows to what it shows."""

from collections.abc import Sequence

from app.catalog.model import ChooseOption, PricedGood, Tax
from kiosk.till.column import Column
from kiosk.till.money import said
from kiosk.till.sale.hero import hero
from kiosk.till.sale.keys import choices, foot, main_keys, small_keys
from kiosk.till.sale.lines import Line, Mark, lines_of
from kiosk.till.sale.props import OfferProps, RowProps, SaleProps
from kiosk.till.sale.state import SaleState, Step
from ui.common.translate import tr

LAST_ROWS = 2  # the newest line is drawn as high as two


def derive(state: SaleState, list_rows: int = 8) -> SaleProps:
    """`list_rows` is how many single rows the panel's list holds."""
    lines = lines_of(state.basket, is_paid=state.done is not None)
    rows = _window(state, lines, list_rows)
    earlier = rows[0].at if rows else 0
    later = len(lines) - 1 - rows[-1].at if rows else 0
    return SaleProps(
        rows=rows,
        is_empty=not rows,
        list_rows=list_rows,
        tax_split=_tax_split(state),
        notice=_notice(state),
        notice_asks=state.notice is not None and state.notice.asks,
        quick=tuple(_quick(at, each) for at, each in enumerate(state.quick, start=1)),
        column=Column(
            hero=hero(state),
            small_keys=small_keys(state),
            main_keys=main_keys(state),
            choices=choices(state),
            foot=foot(state, earlier, later),
            typed=_typed(state),
            hint=tr("상품 번호, 수량, 받은 돈을 누르세요"),
            pad=_pad(state.step),
        ),
    )


def _pad(step: Step) -> str:
    if step is Step.CHOICE:
        return ""
    return "lines" if step in {Step.LINES, Step.DONE} else "plain"


def _window(state: SaleState, lines: Sequence[Line], room: int) -> tuple[RowProps, ...]:
    """The rows that fit, the newest large at the foot; paged back, all rows are alike."""
    count = len(lines)
    if state.pages_back == 0:
        shown = range(max(count - 1 - (room - LAST_ROWS), 0), count)
    else:
        end = max(count - room * state.pages_back, min(room, count))
        shown = range(max(end - room, 0), end)
    newest = count - 1 if state.pages_back == 0 else None
    return tuple(
        _row(at, lines[at], is_selected=at == state.selected, is_big=at == newest) for at in shown
    )


def _row(at: int, line: Line, *, is_selected: bool, is_big: bool) -> RowProps:
    is_good = line.mark in {Mark.GOOD, Mark.UNKNOWN}
    return RowProps(
        at=at,
        name=line.name,
        pack=line.pack,
        art=line.art,
        quantity=f"{line.quantity:,}" if is_good else "",
        price=f"{line.unit_won:,}" if is_good else "",
        amount=f"{line.won:,}",
        mark=line.mark.value,
        selected=is_selected,
        big=is_big,
    )


def _tax_split(state: SaleState) -> str:
    if state.basket is None or not state.basket.lines:
        return ""
    exempt = sum(line.won for line in state.basket.lines if line.tax is Tax.EXEMPT)
    return tr("면세 {exempt} · 과세 {taxed}").format(
        exempt=f"{exempt:,}", taxed=f"{state.basket.gross - exempt:,}"
    )


def _typed(state: SaleState) -> str:
    quantity = "" if state.pad.quantity is None else f"{state.pad.quantity} × "
    return quantity + state.pad.digits


def _notice(state: SaleState) -> str:
    if state.notice is not None:
        return state.notice.text
    if state.step is Step.CARD:
        return tr("카드를 단말기에 넣고 금액을 확인하세요.")
    if state.step is Step.DONE:
        return tr("다음 손님의 상품을 찍으면 새로 시작합니다.")
    return ""


def _quick(at: int, found: PricedGood | ChooseOption) -> OfferProps:
    good = found.good
    price = found.price.won if isinstance(found, PricedGood) else found.choices[0].price.won
    return OfferProps(
        f"key-quick-{at}", good.kiosk_name.split("\n")[0], good.pack, said(price), good.art
    )
