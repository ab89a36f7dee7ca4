"""From what the sale page knows to what it shows."""

from collections.abc import Sequence

from app.catalog.model import PricedGood, Tax
from app.sales.model import Completed
from kiosk.till.money import said
from kiosk.till.sale.keys import bottom_keys, main_keys, small_keys
from kiosk.till.sale.lines import Line, Mark, lines_of
from kiosk.till.sale.props import HeroProps, OfferProps, RowProps, SaleProps
from kiosk.till.sale.state import SaleState, Step
from kiosk.till.words import tr

LAST_ROWS = 2  # the newest line is drawn as high as two


def derive(state: SaleState) -> SaleProps:
    lines = lines_of(state.basket, is_paid=state.done is not None)
    rows = _window(state, lines)
    earlier = rows[0].at if rows else 0
    later = len(lines) - 1 - rows[-1].at if rows else 0
    return SaleProps(
        rows=rows,
        is_empty=not rows,
        list_rows=state.list_rows,
        tax_split=_tax_split(state),
        notice=_notice(state),
        notice_asks=state.notice is not None and state.notice.asks,
        hero=_hero(state),
        typed=_typed(state),
        small_keys=small_keys(state),
        main_keys=main_keys(state),
        bottom_keys=bottom_keys(state, earlier, later),
        quick=_offers("quick", state.quick),
        choices=_offers("choice", state.choices) if state.step is Step.CHOICE else (),
        step=state.step.value,
    )


def _window(state: SaleState, lines: Sequence[Line]) -> tuple[RowProps, ...]:
    """The rows that fit, the newest large at the foot; paged back, all rows are alike."""
    count = len(lines)
    if state.pages_back == 0:
        shown = range(max(count - 1 - (state.list_rows - LAST_ROWS), 0), count)
    else:
        end = max(count - state.list_rows * state.pages_back, min(state.list_rows, count))
        shown = range(max(end - state.list_rows, 0), end)
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


def _hero(state: SaleState) -> HeroProps:
    match state.step:
        case Step.CASH:
            return HeroProps(tr("받을 돈"), f"{state.due:,}", _change_note(state))
        case Step.CARD:
            return HeroProps(tr("단말기에서 승인됐나요?"), f"{state.card_won:,}", sign="terminal")
        case Step.PRICE:
            return HeroProps(tr("미등록 상품의 값"), f"{state.pad.number:,}", state.unknown_code)
        case Step.CHOICE:
            return HeroProps(tr("어느 것으로 드릴까요?"), f"{state.due:,}")
        case _:
            return _total(state) if state.done is None else _done_hero(state.done)


def _total(state: SaleState) -> HeroProps:
    basket = state.basket
    if basket is None or not basket.tenders:
        pieces = 0 if basket is None else basket.count
        note = tr("{count}개").format(count=f"{pieces:,}") if pieces else ""
        return HeroProps(tr("합계"), f"{state.due:,}", note)
    paid = tr("받은 돈 {won}").format(won=said(basket.paid))
    return HeroProps(tr("남은 돈"), f"{basket.rest:,}", paid)


def _change_note(state: SaleState) -> str:
    if not state.pad.number:
        return ""
    change = state.pad.number - state.due
    if change < 0:
        return tr("{won} 모자람").format(won=said(-change))
    return tr("거스름돈 {won}").format(won=said(change))


def _done_hero(done: Completed) -> HeroProps:
    if not done.change:
        text, figure = tr("결제를 마쳤어요"), f"{done.record.total:,}"
        return HeroProps(text, figure, done.record.receipt_no, "check-circle")
    received = sum(each.received or each.won for each in done.record.tenders)
    note = tr("받은 돈 {won}").format(won=said(received))
    return HeroProps(tr("거스름돈"), f"{done.change:,}", note, "check-circle")


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


def _offers(prefix: str, offers: Sequence[PricedGood]) -> tuple[OfferProps, ...]:
    return tuple(
        OfferProps(
            name=f"key-{prefix}-{at}",
            text=each.good.short_name,
            pack=each.good.pack if each.option is None else each.option.label,
            price=said(each.price.won),
            art=each.good.art,
        )
        for at, each in enumerate(offers, start=1)
    )
