"""A sale or a refund a row; a refund counts against the day."""

from collections.abc import Sequence

from app.central.office_model import Sale
from ui.common import labels
from ui.common.rows_model import Column


def amount(sale: Sale) -> int:
    return sale.total_won if sale.sale_seq is None else -sale.total_won


def goods(sale: Sale) -> str:
    first = sale.lines[0]
    rest = len(sale.lines) - 1
    return first.name.replace("\n", " ") + (f" 외 {rest}" if rest else "")


def paid(sale: Sale) -> str:
    return " + ".join(labels.tender(tender.kind) for tender in sale.tenders)


def lacks_approval(sale: Sale) -> bool:
    return sale.sale_seq is None and any(
        t.kind == "card_separate" and not t.approval for t in sale.tenders
    )


def _why(sale: Sale) -> str:
    if sale.sale_seq is not None:
        return f"환불 (기록 {sale.sale_seq})"
    return "승인번호 없음" if lacks_approval(sale) else ""


def _sum(rows: Sequence[Sale], part: str) -> str:
    return f"{sum(getattr(row, part) * (1 if row.sale_seq is None else -1) for row in rows):,}"


COLUMNS: tuple[Column[Sale], ...] = (
    Column("시각", lambda sale: labels.time_of_day(sale.at), lambda sale: sale.at),
    Column("영수증", lambda sale: sale.receipt_no),
    Column("상품", goods),
    Column(
        "합계",
        lambda sale: f"{amount(sale):,}",
        amount,
        number=True,
        total=lambda rows: f"{sum(map(amount, rows)):,}",
    ),
    Column(
        "면세",
        lambda sale: f"{sale.exempt_won:,}",
        lambda s: s.exempt_won,
        number=True,
        total=lambda rows: _sum(rows, "exempt_won"),
    ),
    Column(
        "공급가액",
        lambda sale: f"{sale.supply_won:,}",
        lambda s: s.supply_won,
        number=True,
        total=lambda rows: _sum(rows, "supply_won"),
    ),
    Column(
        "부가세",
        lambda sale: f"{sale.vat_won:,}",
        lambda s: s.vat_won,
        number=True,
        total=lambda rows: _sum(rows, "vat_won"),
    ),
    Column("결제", paid),
    Column("까닭", _why, flag=lacks_approval),
)
