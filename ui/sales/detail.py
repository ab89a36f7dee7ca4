"""One receipt's lines and ways of paying, beside the day's table."""

from PySide6.QtCore import QCoreApplication

from app.central.office_model import Paid, Sale, SoldGood
from ui.common import labels
from ui.common.detail import Fact
from ui.sales.table_model import is_refund, who, why


def tr(text: str) -> str:
    return QCoreApplication.translate("SalesDetail", text)


def title(sale: Sale) -> str:
    return tr("환불 {no}").format(no=sale.receipt_no) if is_refund(sale) else sale.receipt_no


def facts(sale: Sale) -> tuple[Fact, ...]:
    """In the order in which a receipt says them."""
    return (
        Fact(tr("시각"), labels.day_and_time(sale.at)),
        Fact(tr("장소"), sale.place),
        Fact(tr("담당"), who(sale)),
        *(_line(line) for line in sale.lines),
        Fact(tr("합계"), f"{sale.total_won:,}", bold=True),
        Fact(tr("면세"), f"{sale.exempt_won:,}"),
        Fact(tr("공급가액"), f"{sale.supply_won:,}"),
        Fact(tr("부가세"), f"{sale.vat_won:,}"),
        *(_paid(tender) for tender in sale.tenders),
        Fact(tr("기록"), f"{sale.station} · {sale.seq}"),
        *((Fact(tr("까닭"), why(sale)),) if why(sale) else ()),
    )


def _line(line: SoldGood) -> Fact:
    name = line.name.replace("\n", " ")
    return Fact(f"{name} × {line.quantity:,}", f"{line.won:,}")


def _paid(tender: Paid) -> Fact:
    code = tr(" · 승인 {code}").format(code=tender.approval) if tender.approval else ""
    return Fact(labels.tender(tender.kind) + code, f"{tender.won:,}")
