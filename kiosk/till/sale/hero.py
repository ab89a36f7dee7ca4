"""The figure on night: what it is called at each step, and what it is."""

from app.sales.model import Completed
from kiosk.till.column import HeroProps
from kiosk.till.money import said
from kiosk.till.sale.state import SaleState, Step
from ui.common.translate import tr


def hero(state: SaleState) -> HeroProps:
    typed, due = state.pad.number, state.due
    match state.step:
        case Step.LINES | Step.DONE:
            found = _total(state) if state.done is None else _done(state.done)
        case Step.CASH:
            found = HeroProps(tr("받을 돈"), f"{due:,}", _change_note(typed, due), "cash")
        case Step.CARD:
            asked = tr("단말기에서 승인됐나요?")
            found = HeroProps(asked, f"{state.card_won:,}", sign="terminal")
        case Step.VOUCHER:
            found = HeroProps(tr("상품권으로 받을 돈"), f"{typed or due:,}", sign="voucher")
        case Step.PRICE:
            found = HeroProps(tr("미등록 상품의 값"), f"{typed:,}", state.unknown_code)
        case Step.CHOICE:
            found = HeroProps(tr("어느 것으로 드릴까요?"), f"{due:,}")
    return found


def _total(state: SaleState) -> HeroProps:
    basket = state.basket
    if basket is None or not basket.tenders:
        pieces = 0 if basket is None else basket.count
        note = tr("{count}개").format(count=f"{pieces:,}") if pieces else ""
        return HeroProps(tr("합계"), f"{state.due:,}", note)
    paid = tr("받은 돈 {won}").format(won=said(basket.paid))
    return HeroProps(tr("남은 돈"), f"{basket.rest:,}", paid)


def _change_note(received: int, due: int) -> str:
    if not received:
        return ""
    if received < due:
        return tr("{won} 모자람").format(won=said(due - received))
    return tr("거스름돈 {won}").format(won=said(received - due))


def _done(done: Completed) -> HeroProps:
    if not done.change:
        text, figure = tr("결제를 마쳤어요"), f"{done.record.total:,}"
        return HeroProps(text, figure, done.record.receipt_no, "check-circle")
    received = sum(each.received or each.won for each in done.record.tenders)
    note = tr("받은 돈 {won}").format(won=said(received))
    return HeroProps(tr("거스름돈"), f"{done.change:,}", note, "check-circle")
