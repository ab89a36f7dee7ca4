"""What a receipt and a refund's receipt say (부가가치세법 시행령 73⑦⑧)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.catalog.model import Place, Seller, Tax, TenderKind
from app.documents.model import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Hero,
    Line,
    Mark,
    Pair,
    Qr,
    Rule,
    Sign,
    Table,
)
from app.sales.basket import Tender
from app.sales.held import HeldTicket
from app.sales.model import SELF_SERVICE, RefundReason, RefundRecord, SaleRecord, SoldLine
from app.shared.clock import SEOUL
from app.shared.money import won

RECEIPT, REFUND_RECEIPT, HELD_TICKET = "receipt", "refund-receipt", "held-ticket"
TRIAL = "trial"

TENDER_WORDS = {
    TenderKind.CASH: "현금",
    TenderKind.CARD_SEPARATE: "카드",
    TenderKind.GANGJIN_VOUCHER: "강진사랑상품권",
    TenderKind.ONNURI_VOUCHER: "온누리상품권",
    TenderKind.QR_PAY: "휴대전화 결제",
}
REASON_WORDS = {
    RefundReason.CHANGED_MIND: "마음이 바뀜",
    RefundReason.DEFECT: "상품에 흠이 있음",
    RefundReason.WRONG_GOODS: "다른 상품을 받음",
    RefundReason.WRONG_PRICE: "값이 틀림",
    RefundReason.OTHER: "그 밖",
}
_TRAINING = Mark(Sign.ATTENTION, "연습 · 영수증이 아닙니다")
_COLUMNS = (Column(56), Column(12, Align.RIGHT), Column(32, Align.RIGHT))


@dataclass(frozen=True)
class ReceiptFacts:
    """What stands on a receipt beside the record; no `slip`: a training receipt.

    `sellers` by code, the one at the head first.
    """

    station: str
    at: datetime
    place: Place
    sellers: Mapping[str, Seller]
    slip: str = ""
    caption: str = ""


def receipt(record: SaleRecord, facts: ReceiptFacts) -> Document:
    return Document(RECEIPT, "영수증", tuple(_receipt(record, facts)))


def refund_receipt(record: RefundRecord, facts: ReceiptFacts) -> Document:
    return Document(REFUND_RECEIPT, "환불 영수증", tuple(_refund(record, facts)))


def held_ticket(ticket: HeldTicket, place: Place, station: str, at: datetime) -> Document:
    """For the till: the number to say, and the whole basket in the code."""
    blocks: list[Block] = [
        Heading(place.name),
        Line("계산대에서 이 번호를 말씀하세요", align=Align.CENTRE),
        Hero("계산 번호", f"{ticket.number}번"),
        Pair("상품", f"{ticket.count}개"),
        Pair("합계", won(ticket.won), bold=True),
        Pair("이때까지", f"{ticket.until.astimezone(SEOUL):%H:%M}"),
        Rule(dashed=True),
        Line(f"{at.astimezone(SEOUL):%Y-%m-%d %H:%M} · 영수증이 아니에요"),
    ]
    if ticket.qr:
        blocks.append(Qr(ticket.qr, f"{station} · {ticket.seq}"))
    return Document(HELD_TICKET, "계산 번호표", tuple(blocks))


def trial(place: Place, station: str, at: datetime) -> Document:
    """After a new roll of paper: it comes out, and the right way round."""
    when = f"{at.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    blocks = (
        Heading(place.name),
        Line("인쇄 시험", align=Align.CENTRE),
        Pair("기기", station),
        Pair("시각", when),
        Line("이 글이 또렷하면 종이가 바르게 들어갔어요.", align=Align.CENTRE),
    )
    return Document(TRIAL, "인쇄 시험", blocks)


def _receipt(record: SaleRecord, facts: ReceiptFacts) -> Iterator[Block]:
    yield from _head(record, facts)
    yield from _lines(record.lines, facts)
    if record.discount_won:
        yield Pair(f"할인 {record.discount_reason}".rstrip(), f"-{record.discount_won:,}")
    yield Rule()
    yield from _amounts(record)
    yield Rule(dashed=True)
    for tender in record.tenders:
        yield from _tender(tender)
    if record.ticket_no is not None:
        yield Hero("받는 번호", f"{record.ticket_no}번")
    yield from _foot(record, facts, terms=next(iter(facts.sellers.values())).refund_terms)


def _refund(record: RefundRecord, facts: ReceiptFacts) -> Iterator[Block]:
    yield Heading("환불 영수증")
    yield from _head(record, facts)
    yield Pair("처음 영수증", record.sale_receipt_no)
    yield Pair("환불 이유", REASON_WORDS[record.reason])
    yield Rule()
    yield from _lines(record.lines, facts, own_discounts=True)
    yield Rule()
    yield from _amounts(record)
    yield Rule(dashed=True)
    for tender in record.tenders:
        yield Pair(f"{_tender_words(tender)} 돌려드림", f"{tender.won:,}")
    yield from _foot(record, facts)


def _head(record: SaleRecord | RefundRecord, facts: ReceiptFacts) -> Iterator[Block]:
    if not facts.slip:
        yield _TRAINING
    first, *_ = facts.sellers.values()
    yield Heading(first.name)
    for text in _seller(first):
        yield Line(text, align=Align.CENTRE)
    yield Rule()
    yield Line(facts.place.name)
    who = "무인" if record.operator == SELF_SERVICE else f"담당 {record.operator}번"
    yield Pair(f"단말 {facts.station}", who)
    yield Pair(f"{facts.at.astimezone(SEOUL):%Y-%m-%d %H:%M}", record.receipt_no)
    yield Rule()


def _seller(seller: Seller) -> Iterator[str]:
    yield f"사업자번호 {seller.business_number}"
    yield f"대표자 {seller.representative}"
    yield seller.address
    yield f"전화 {seller.tel}"


def _lines(
    lines: tuple[SoldLine, ...], facts: ReceiptFacts, *, own_discounts: bool = False
) -> Iterator[Block]:
    """The goods of each seller under its name; one seller stands at the head already."""
    for code, seller in facts.sellers.items():
        if len(facts.sellers) > 1:
            yield Line(f"판매 {seller.name}", bold=True)
        mine = [line for line in lines if line.seller == code]
        rows = [row for line in mine for row in _rows(line, own_discount=own_discounts)]
        yield Table(_COLUMNS, tuple(rows), ("품목", "수량", "금액"))


def _rows(line: SoldLine, *, own_discount: bool) -> Iterator[tuple[str, str, str]]:
    star = "*" if line.tax is Tax.EXEMPT else ""
    yield f"{star}{line.name} {line.pack}".rstrip(), f"{line.quantity}", f"{line.gross:,}"
    if line.quantity > 1:
        yield f"· 단가 {line.unit_won:,}", "", ""
    if own_discount and line.discount_won:
        yield "· 할인", "", f"-{line.discount_won:,}"


def _origins(lines: tuple[SoldLine, ...]) -> Iterator[str]:
    """Each origin with its goods; without them where it is the origin of all."""
    for origin in dict.fromkeys(line.origin for line in lines if line.origin):
        names = [line.name for line in lines if line.origin == origin]
        yield f"원산지 {origin}" + ("" if len(names) == len(lines) else f": {', '.join(names)}")


def _amounts(record: SaleRecord | RefundRecord) -> Iterator[Block]:
    split = record.split
    yield Pair("면세 합계", f"{split.exempt:,}")
    yield Pair("과세 공급가액", f"{split.supply:,}")
    yield Pair("부가세", f"{split.vat:,}")
    yield Pair(
        "합계" if isinstance(record, SaleRecord) else "환불 합계", won(split.total), bold=True
    )


def _tender(tender: Tender) -> Iterator[Block]:
    yield Pair(_tender_words(tender), f"{tender.won:,}")
    if tender.received is not None:
        yield Pair("받은 돈", f"{tender.received:,}")
        yield Pair("거스름돈", f"{tender.change:,}")


def _tender_words(tender: Tender) -> str:
    word = TENDER_WORDS[tender.kind]
    if tender.kind is TenderKind.QR_PAY and tender.approval:
        return f"{word}(승인 {tender.approval})"
    if tender.kind is not TenderKind.CARD_SEPARATE:
        return word
    told = f"승인 {tender.approval}" if tender.approval else "승인번호는 카드 전표에"
    return f"{word}({told})"


def _foot(
    record: SaleRecord | RefundRecord, facts: ReceiptFacts, terms: str = ""
) -> Iterator[Block]:
    yield Rule(dashed=True)
    if any(line.tax is Tax.EXEMPT for line in record.lines):
        yield Line("* 면세 품목")
    for text in _origins(record.lines):
        yield Line(text)
    _, *others = facts.sellers.values()
    for seller in others:
        yield Line(f"판매 {seller.name}: {', '.join(_seller(seller))}")
    if terms:
        yield Line(terms)
    yield Qr(facts.slip, facts.caption) if facts.slip else _TRAINING
