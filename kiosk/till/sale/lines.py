"""The rows of the list: goods, the discount, and money already taken."""

from dataclasses import dataclass
from enum import StrEnum

from app.catalog.model import TenderKind
from app.sales.basket import Basket
from app.sales.basket import Line as Goods
from ui.common.translate import tr


class Mark(StrEnum):
    """What a row of the list is."""

    GOOD = "good"
    UNKNOWN = "unknown"
    DISCOUNT = "discount"
    TENDER = "tender"


@dataclass(frozen=True)
class Line:
    """`no` is the basket's number of the line or tender; discounts and tenders are negative."""

    no: int
    name: str
    won: int
    pack: str = ""
    art: str = ""
    unit_won: int = 0
    quantity: int = 1
    mark: Mark = Mark.GOOD


def tender_name(kind: TenderKind) -> str:
    return {
        TenderKind.CASH: tr("현금"),
        TenderKind.CARD_SEPARATE: tr("카드"),
        TenderKind.GANGJIN_VOUCHER: tr("강진사랑상품권"),
        TenderKind.ONNURI_VOUCHER: tr("온누리상품권"),
        TenderKind.QR_PAY: tr("휴대전화 결제"),
    }[kind]


def lines_of(basket: Basket | None, *, is_paid: bool = False) -> tuple[Line, ...]:
    """In the order of the list; what a paid basket was paid with stands in the total instead."""
    if basket is None:
        return ()
    rows = [_goods(line) for line in basket.lines]
    if basket.discount_won:
        name = basket.discount_reason or tr("할인")
        rows.append(Line(0, name, -basket.discount_won, mark=Mark.DISCOUNT))
    if not is_paid:
        rows += [
            Line(
                each.no,
                tr("{way} 받음").format(way=tender_name(each.kind)),
                -each.won,
                mark=Mark.TENDER,
            )
            for each in basket.tenders
        ]
    return tuple(rows)


def _goods(line: Goods) -> Line:
    return Line(
        no=line.no,
        name=line.name,
        won=line.won,
        pack=line.pack or ("" if line.sku else line.code),
        art=line.art if line.sku else "",
        unit_won=line.unit_won,
        quantity=line.quantity,
        mark=Mark.GOOD if line.sku else Mark.UNKNOWN,
    )
