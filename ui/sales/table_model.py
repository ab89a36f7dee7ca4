"""A sale or a refund a row; a refund counts against the day."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.catalog.model import TenderKind
from app.central.office_model import Sale
from app.sales.model import SELF_SERVICE
from ui.common import labels
from ui.common.rows_model import Column


def tr(text: str) -> str:
    return QCoreApplication.translate("Sales", text)


def is_refund(sale: Sale) -> bool:
    return sale.sale_seq is not None


def amount(sale: Sale) -> int:
    """Won, less than nought for a refund."""
    return -sale.total_won if is_refund(sale) else sale.total_won


def goods(sale: Sale) -> str:
    if not sale.lines:
        return "–"
    first, rest = sale.lines[0].name.replace("\n", " "), len(sale.lines) - 1
    return tr("{first} 외 {rest}").format(first=first, rest=rest) if rest else first


def paid(sale: Sale) -> str:
    return " + ".join(labels.tender(tender.kind) for tender in sale.tenders) or "–"


def lacks_approval(sale: Sale) -> bool:
    return not is_refund(sale) and any(
        tender.kind == TenderKind.CARD_SEPARATE and not tender.approval for tender in sale.tenders
    )


def who(sale: Sale) -> str:
    """The operator's number; nobody's at a kiosk."""
    if sale.operator == SELF_SERVICE:
        return tr("무인")
    return tr("{number}번").format(number=sale.operator)


def why(sale: Sale) -> str:
    if is_refund(sale):
        return tr("환불 · 기록 {seq}").format(seq=sale.sale_seq)
    if sale.is_held_twice:
        return tr("옮긴 계산이 두 번 끝남")
    return tr("승인번호 없음") if lacks_approval(sale) else ""


def is_doubtful(sale: Sale) -> bool:
    return lacks_approval(sale) or sale.is_held_twice


def columns() -> tuple[Column[Sale], ...]:
    return (
        Column(tr("시각"), lambda sale: labels.time_of_day(sale.at), lambda sale: sale.at),
        Column(tr("영수증"), lambda sale: sale.receipt_no),
        Column(tr("상품"), goods),
        _money(tr("합계"), amount),
        _money(tr("면세"), lambda sale: _signed(sale, sale.exempt_won)),
        _money(tr("공급가액"), lambda sale: _signed(sale, sale.supply_won)),
        _money(tr("부가세"), lambda sale: _signed(sale, sale.vat_won)),
        Column(tr("결제"), paid),
        Column(tr("담당"), who, lambda sale: sale.operator),
        Column(tr("까닭"), why, flag=is_doubtful),
    )


def _money(title: str, part: Callable[[Sale], int]) -> Column[Sale]:
    def total(rows: Sequence[Sale]) -> str:
        return f"{sum(map(part, rows)):,}"

    return Column(title, lambda sale: f"{part(sale):,}", part, number=True, total=total)


def _signed(sale: Sale, won: int) -> int:
    return -won if is_refund(sale) else won
