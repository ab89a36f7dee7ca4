"""The keys of the right column and the bottom row: which, in which words, and where."""

from kiosk.till.money import handed, said, short
from kiosk.till.sale.props import KeyProps
from kiosk.till.sale.state import SaleState, Step
from kiosk.till.words import tr

APPROVAL_DIGITS = 8
GAP = KeyProps()
"""An empty place: keys never move."""


def small_keys(state: SaleState) -> tuple[KeyProps, ...]:
    """The row under the hero; where it is empty, what is being typed stands there."""
    match state.step:
        case Step.CASH:
            return tuple(_sum_key(won, state.due) for won in handed(state.due))
        case Step.CARD:
            return (
                KeyProps("key-refused", tr("거절됨"), "octagon"),
                KeyProps("key-not-known", tr("모름"), "dashed-circle"),
                _cancel(),
            )
    return ()


def _sum_key(won: int, due: int) -> KeyProps:
    label = tr("딱 맞게") if won == due else short(won)
    return KeyProps(f"key-sum-{won}", label, look="second")


def main_keys(state: SaleState) -> tuple[KeyProps, ...]:
    match state.step:
        case Step.CASH:
            return (_cancel(), _received_key(state))
        case Step.CARD:
            return (_approved_key(state),)
        case Step.PRICE:
            name = tr("{won} 넣기").format(won=said(state.pad.number))
            enabled = state.pad.number > 0 and not state.busy
            return (_cancel(), KeyProps("key-price", name, "check", "main", "", enabled, 2))
        case Step.CHOICE:
            return (_cancel(),)
        case Step.DONE:
            return (KeyProps("key-next", tr("다음 손님"), "check", "main"),)
    return _tenders(state)


def _tenders(state: SaleState) -> tuple[KeyProps, ...]:
    can_pay = state.due > 0 and not state.busy
    return (
        KeyProps("key-cash", tr("현금"), "cash", "second", "F2", can_pay),
        KeyProps("key-card", tr("카드"), "card", "main", "F1", can_pay, 2),
    )


def _cancel() -> KeyProps:
    return KeyProps("key-cancel", tr("그만두기"))


def _received_key(state: SaleState) -> KeyProps:
    won = state.pad.number or state.due
    label = tr("{won} 받음").format(won=said(won))
    return KeyProps("key-received", label, "check", "main", "", not state.busy, 2)


def _approved_key(state: SaleState) -> KeyProps:
    digits = state.pad.digits
    if not digits:
        sub = tr("승인번호는 나중에 적을 수 있어요")
    elif len(digits) == APPROVAL_DIGITS:
        sub = tr("승인번호 {digits}").format(digits=digits)
    else:
        left = APPROVAL_DIGITS - len(digits)
        sub = tr("승인번호 {digits} · {left}자리 더").format(digits=digits, left=left)
    enabled = len(digits) in {0, APPROVAL_DIGITS} and not state.busy
    return KeyProps("key-approved", tr("승인됨"), "check", "main", sub, enabled)


def bottom_keys(state: SaleState, earlier: int, later: int) -> tuple[KeyProps, ...]:
    """Eight places; what cannot be done now is not there, so no key is dead."""
    if state.step not in {Step.LINES, Step.DONE}:
        return ()
    is_open = state.step is Step.LINES and not state.is_empty
    is_unpaid = is_open and state.basket is not None and not state.basket.tenders
    return (
        KeyProps("key-hold", tr("보류"), "pause") if is_unpaid else GAP,
        _earlier(earlier) if is_open else _recall(state),
        _later(later) if is_open else KeyProps("key-refund", tr("환불"), "undo"),
        KeyProps("key-clear", tr("모두 빼기"), "bin") if is_unpaid else GAP,
        _counted("key-unpaid", tr("미확인"), "dashed-circle", state.unpaid)
        if state.unpaid
        else GAP,
        GAP if is_open else KeyProps("key-reprint", tr("다시 인쇄"), "printer"),
        GAP if is_open else KeyProps("key-drawer", tr("서랍"), "drawer"),
        GAP if is_open else KeyProps("key-sign-out", tr("나가기"), "person"),
    )


def _earlier(earlier: int) -> KeyProps:
    note = tr("{count}줄 더").format(count=earlier)
    return KeyProps("key-earlier", tr("앞 줄"), "up", note=note) if earlier else GAP


def _later(later: int) -> KeyProps:
    note = tr("{count}줄 더").format(count=later)
    return KeyProps("key-later", tr("뒤 줄"), "down", note=note) if later else GAP


def _recall(state: SaleState) -> KeyProps:
    if not state.held:
        return GAP
    return _counted("key-recall", tr("불러오기"), "tray-up", state.held)


def _counted(name: str, word: str, icon: str, count: int) -> KeyProps:
    return KeyProps(name, word, icon, "second", tr("{count}건").format(count=count))
