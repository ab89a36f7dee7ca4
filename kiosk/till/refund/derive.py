"""From what the refund page knows to what it shows."""

from dataclasses import dataclass

from app.catalog.model import ART_OF_CATEGORY
from app.sales.model import FoundSale, RefundReason, SoldLine
from app.shared.clock import SEOUL
from kiosk.till.column import GAP, Column, HeroProps, KeyProps
from kiosk.till.money import said
from kiosk.till.refund.state import RefundState, Step
from kiosk.till.sale.lines import tender_name
from ui.common.translate import tr

RECEIPT_DIGITS = 6


@dataclass(frozen=True)
class RefundRow:
    no: int
    name: str
    pack: str
    art: str
    quantity: str
    amount: str
    on: bool
    usable: bool
    note: str


@dataclass(frozen=True)
class RefundProps:
    title: str
    rows: tuple[RefundRow, ...]
    list_rows: int
    ask: str
    notice: str
    column: Column


def derive(state: RefundState, list_rows: int = 6) -> RefundProps:
    """`list_rows` is how many lines the panel's list holds."""
    lines = () if state.sale is None else state.sale.record.lines
    first = state.page * list_rows
    later = max(len(lines) - first - list_rows, 0)
    return RefundProps(
        title=_title(state.sale),
        rows=tuple(_row(state, line) for line in lines[first : first + list_rows]),
        list_rows=list_rows,
        ask=tr("영수증 아래쪽의 QR을 찍어 주세요") if state.step is Step.FIND else "",
        notice=state.notice,
        column=_column(state, _foot(state, first, later)),
    )


def _title(sale: FoundSale | None) -> str:
    if sale is None:
        return tr("환불")
    local = sale.at.astimezone(SEOUL)
    at = tr("{month}월 {day}일 {time}").format(
        month=local.month, day=local.day, time=f"{local:%H:%M}"
    )
    return tr("환불 · {no} · {at}").format(no=sale.record.receipt_no, at=at)


def _row(state: RefundState, line: SoldLine) -> RefundRow:
    is_left = state.sale is not None and line.no in state.sale.refundable
    is_on = is_left and line.no not in state.kept
    return RefundRow(
        no=line.no,
        name=line.name,
        pack=line.pack,
        art=ART_OF_CATEGORY.get(line.category, "shopping-bag"),
        quantity=f"× {line.quantity:,}",
        amount=f"{line.won:,}",
        on=is_on,
        usable=is_left and state.step is Step.LINES,
        note="" if is_on else tr("그대로 둠") if is_left else tr("이미 환불함"),
    )


def _column(state: RefundState, foot: tuple[KeyProps, ...]) -> Column:
    match state.step:
        case Step.FIND:
            column = _find(state, foot)
        case Step.LINES:
            column = _reasons(state, foot)
        case Step.ALLOW:
            column = _allow(state, foot)
        case Step.DONE:
            column = _done(state)
    return column


def _find(state: RefundState, foot: tuple[KeyProps, ...]) -> Column:
    digits = state.pad.digits
    usable = 0 < len(digits) <= RECEIPT_DIGITS and not state.busy
    number = f"{state.station}-{digits.zfill(RECEIPT_DIGITS)}"
    return Column(
        hero=HeroProps(tr("환불할 돈"), "0"),
        main_keys=(KeyProps("key-find", tr("영수증 찾기"), "search", "main", usable=usable),),
        typed=number if digits else "",
        hint=tr("QR을 못 읽으면 영수증 번호의 끝자리를 누르세요"),
        foot=foot,
    )


def _reasons(state: RefundState, foot: tuple[KeyProps, ...]) -> Column:
    won, lines = state.won, len(state.chosen)
    usable = bool(lines) and state.reason is not None and not state.busy
    label = tr("{won} 환불").format(won=said(won))
    return Column(
        hero=HeroProps(tr("환불할 돈"), f"{won:,}", tr("{count}줄").format(count=lines), "undo"),
        small_keys=(KeyProps("key-all", tr("모두 고르기")), KeyProps("key-none", tr("모두 빼기"))),
        main_keys=(KeyProps("key-refund-now", label, "check", "main", _way_back(state), usable),),
        choices=tuple(_reason(each, state.reason) for each in RefundReason),
        pad="",
        foot=foot,
    )


def _reason(reason: RefundReason, chosen: RefundReason | None) -> KeyProps:
    is_on = reason is chosen
    look = "chosen" if is_on else "service"
    icon = "check-circle" if is_on else "ring"
    return KeyProps(f"key-reason-{reason.value}", reason_name(reason), icon, look)


def reason_name(reason: RefundReason) -> str:
    return {
        RefundReason.CHANGED_MIND: tr("마음이 바뀜"),
        RefundReason.DEFECT: tr("상품에 흠"),
        RefundReason.WRONG_GOODS: tr("다른 상품"),
        RefundReason.WRONG_PRICE: tr("값이 틀림"),
        RefundReason.OTHER: tr("그 밖"),
    }[reason]


def _way_back(state: RefundState) -> str:
    """The way back is the way paid."""
    if state.reason is None:
        return tr("이유를 먼저 골라 주세요")
    if state.sale is None:
        return ""
    ways = dict.fromkeys(tender_name(each.kind) for each in state.sale.record.tenders)
    return tr("받은 그대로: {ways}").format(ways=" · ".join(ways))


def _allow(state: RefundState, foot: tuple[KeyProps, ...]) -> Column:
    who = next((each.name for each in state.allowers if each.no == state.allowing), "")
    usable = state.allowing is not None and len(state.pin) >= 4 and not state.busy
    return Column(
        hero=HeroProps(tr("책임자의 비밀번호"), f"{state.won:,}", who, "key"),
        small_keys=tuple(
            KeyProps(
                f"key-allow-{each.no}", each.name,
                look="chosen" if each.no == state.allowing else "service",
            )
            for each in state.allowers[:4]
        )
        if state.allowing is None
        else (),
        main_keys=(KeyProps("key-allow", tr("허락하고 환불"), "check", "main", usable=usable),),
        typed="●" * len(state.pin),
        hint=tr("숫자 4자리 이상"),
        foot=foot,
    )  # fmt: skip


def _done(state: RefundState) -> Column:
    record = None if state.refunded is None else state.refunded.record
    ways = () if record is None else record.tenders
    note = " · ".join(f"{tender_name(each.kind)} {each.won:,}" for each in ways)
    won = 0 if record is None else record.total
    return Column(
        hero=HeroProps(tr("돌려드릴 돈"), f"{won:,}", note, "check-circle"),
        main_keys=(KeyProps("key-done", tr("마침"), "check", "main"),),
        pad="",
    )


def _foot(state: RefundState, earlier: int, later: int) -> tuple[KeyProps, ...]:
    if state.step is Step.DONE:
        return ()
    return (
        KeyProps("key-back", tr("이전"), "back"),
        KeyProps("key-earlier", tr("앞 줄"), "up") if earlier else GAP,
        KeyProps("key-later", tr("뒤 줄"), "down") if later else GAP,
    )
