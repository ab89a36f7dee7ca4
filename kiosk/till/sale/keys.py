"""The keys of the right column and the bottom row: which, in which words, and where."""

from app.catalog.model import VOUCHERS, PricedGood, TenderKind
from kiosk.till.column import GAP, KeyProps
from kiosk.till.money import handed, said, short
from kiosk.till.sale.lines import tender_name
from kiosk.till.sale.state import SaleState, Step
from ui.common.translate import tr

APPROVAL_DIGITS = 8
MOST_CHOICES = 4


def small_keys(state: SaleState) -> tuple[KeyProps, ...]:
    """The row under the total; where it is empty, what is being typed stands there."""
    match state.step:
        case Step.CASH:
            return tuple(_sum_key(won, state.due) for won in handed(state.due))
        case Step.CARD:
            return (
                KeyProps("key-refused", tr("거절됨"), "octagon"),
                KeyProps("key-not-known", tr("모름"), "dashed-circle"),
                _cancel(),
            )
        case Step.VOUCHER:
            return _voucher_keys(state)
        case Step.PRICE:
            return (_category(state),)
    return ()


def _category(state: SaleState) -> KeyProps:
    text = tr("{category} · 분류 바꾸기").format(category=state.category)
    return KeyProps("key-category", text, "tag")


def _sum_key(won: int, due: int) -> KeyProps:
    label = tr("딱 맞게") if won == due else short(won)
    return KeyProps(f"key-sum-{won}", label, look="second")


def main_keys(state: SaleState) -> tuple[KeyProps, ...]:
    """The tenders, or what ends the step; a basket with an age limit asks for the check first."""
    match state.step:
        case Step.LINES:
            keys = _tenders(state)
        case Step.CASH:
            keys = (_cancel(), _received_key(state))
        case Step.CARD:
            keys = (_approved_key(state),)
        case Step.VOUCHER:
            keys = (_cancel(),)
        case Step.PRICE:
            keys = (_cancel(), _price_key(state))
        case Step.CHOICE:
            keys = (_cancel(),)
        case Step.DONE:
            keys = (KeyProps("key-next", tr("다음 손님"), "check", "main"),)
    return keys


def _tenders(state: SaleState) -> tuple[KeyProps, ...]:
    if state.basket is not None and state.basket.needs_adult_check:
        checked = tr("신분증을 확인했어요")
        return (KeyProps("key-adult", checked, "check", "main", usable=not state.busy),)
    can_pay = state.due > 0 and not state.busy
    cash = KeyProps("key-cash", tr("현금"), "cash", "second", "F2", can_pay)
    has_vouchers = any(kind in VOUCHERS for kind in state.ways)
    card = KeyProps("key-card", tr("카드"), "card", "main", "F1", can_pay, 1 if has_vouchers else 2)
    voucher = KeyProps("key-voucher", tr("상품권"), "voucher", "second", "F3", can_pay)
    taken = (
        (TenderKind.CASH in state.ways, cash),
        (has_vouchers, voucher),
        (TenderKind.CARD_SEPARATE in state.ways, card),
    )
    return tuple(key for is_taken, key in taken if is_taken)


def _voucher_keys(state: SaleState) -> tuple[KeyProps, ...]:
    return tuple(
        KeyProps(f"key-{kind.value}", tender_name(kind), "voucher", "second", usable=not state.busy)
        for kind in VOUCHERS
        if kind in state.ways
    )


def _cancel() -> KeyProps:
    return KeyProps("key-cancel", tr("그만두기"))


def _received_key(state: SaleState) -> KeyProps:
    label = tr("{won} 받음").format(won=said(state.pad.number or state.due))
    return KeyProps("key-received", label, "check", "main", "", not state.busy, 2)


def _price_key(state: SaleState) -> KeyProps:
    label = tr("{won} 넣기").format(won=said(state.pad.number))
    usable = state.pad.number > 0 and not state.busy
    return KeyProps("key-price", label, "check", "main", "", usable, 2)


def _approved_key(state: SaleState) -> KeyProps:
    digits = state.pad.digits
    usable = len(digits) in {0, APPROVAL_DIGITS} and not state.busy
    return KeyProps("key-approved", tr("승인됨"), "check", "main", _approval(digits), usable)


def _approval(digits: str) -> str:
    if not digits:
        return tr("승인번호는 나중에 적을 수 있어요")
    left = APPROVAL_DIGITS - len(digits)
    if left <= 0:
        return tr("승인번호 {digits}").format(digits=digits)
    return tr("승인번호 {digits} · {left}자리 더").format(digits=digits, left=left)


def foot(state: SaleState, earlier: int, later: int) -> tuple[KeyProps, ...]:
    """Eight places; what cannot be done now is not there, so no key is dead."""
    if state.step not in {Step.LINES, Step.DONE}:
        return ()
    if state.step is Step.LINES and not state.is_empty:
        return _while_open(state, earlier, later)
    return _between_customers(state)


def _while_open(state: SaleState, earlier: int, later: int) -> tuple[KeyProps, ...]:
    is_unpaid = state.basket is not None and not state.basket.tenders
    more = tr("{count}줄 더")
    return (
        KeyProps("key-hold", tr("보류"), "pause") if is_unpaid else GAP,
        KeyProps("key-earlier", tr("앞 줄"), "up", note=more.format(count=earlier))
        if earlier
        else GAP,
        KeyProps("key-later", tr("뒤 줄"), "down", note=more.format(count=later)) if later else GAP,
        KeyProps("key-clear", tr("모두 빼기"), "bin") if is_unpaid else GAP,
        _unpaid(state),
        _reprint(state),
        _drawer(),
    )


def _between_customers(state: SaleState) -> tuple[KeyProps, ...]:
    held = len(state.held) + state.elsewhere
    note = tr("{count}건").format(count=held)
    return (
        GAP,
        KeyProps("key-recall", tr("불러오기"), "tray-up", "second", note) if held else GAP,
        KeyProps("key-refund", tr("환불"), "undo"),
        KeyProps("key-kiosks", tr("무인 기기"), "screen") if state.has_kiosks else GAP,
        _unpaid(state),
        _reprint(state),
        _drawer(),
        KeyProps("key-sign-out", tr("나가기"), "person"),
    )


def _reprint(state: SaleState) -> KeyProps:
    if state.last_seq is None:
        return GAP
    return KeyProps("key-reprint", tr("다시 인쇄"), "printer")


def _drawer() -> KeyProps:
    return KeyProps("key-drawer", tr("서랍"), "drawer")


def _unpaid(state: SaleState) -> KeyProps:
    if not state.unpaid:
        return GAP
    note = tr("{count}건").format(count=state.unpaid)
    return KeyProps("key-unpaid", tr("미확인"), "dashed-circle", "second", note)


def choices(state: SaleState) -> tuple[KeyProps, ...]:
    """In place of the number pad: the ways a good is sold."""
    if state.step is not Step.CHOICE:
        return ()
    return tuple(_choice(at, each) for at, each in enumerate(state.choices[:MOST_CHOICES], start=1))


def _choice(at: int, way: PricedGood) -> KeyProps:
    pack = way.good.pack if way.option is None else way.option.label
    return KeyProps(f"key-choice-{at}", f"{pack} · {said(way.price.won)}", look="second")
