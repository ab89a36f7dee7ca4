"""Entry kinds 10 to 14: faces and bodies from records, and records from them again.

A body is a map with `v` 1, `operator` and what the record says; lines, tenders and the VAT rule are
arrays in the order of `_LINE`, `_TENDER` and `_RULE`. Keys that came later are there only where
they say something.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from app.catalog.model import Rounding, Tax, TenderKind, VatRule
from app.ledger import entry as formats
from app.ledger.entry import FaceItem
from app.sales.amounts import Split, vat_of
from app.sales.basket import Tender
from app.sales.errors import BadSalesRecord
from app.sales.held import HeldLine, HeldRecord, Release, ReleasedRecord
from app.sales.model import ApprovalRecord, RefundReason, RefundRecord, SaleRecord, SoldLine
from app.shared.canonical import Value

SALE = 10  # face: [receipt_no, total_won, operator]
REFUND = 11  # face: [receipt_no, won, sale_seq]
CARD_APPROVED = 12  # face: [sale_seq, tender_no]
BASKET_HELD = 13  # face: [ticket_no, total_won]
BASKET_RELEASED = 14  # face: [ticket_no, how: 0 taken back, 1 run out]
VERSION = 1

_LINE = (
    "no", "sku", "option", "code", "name", "pack", "category", "quantity", "unit_won",
    "discount_won", "tax", "tax_basis", "seller", "origin",
)  # fmt: skip
_TENDER = ("no", "kind", "won", "received", "approval")
_WRONG_SHAPE = (KeyError, TypeError, ValueError, AttributeError)
_RULE = ("from_day", "rate_percent", "rounding", "basis", "signed_by_role")


def sale_face(record: SaleRecord) -> list[FaceItem]:
    return [record.receipt_no, record.total, record.operator]


def sale_body(record: SaleRecord) -> dict[str, Value]:
    return {
        **_common(record),
        "discount": [record.discount_won, record.discount_reason],
        "adult_checked_by": record.adult_checked_by,
        **_said(
            held=None if record.held is None else list(record.held),
            order=record.order or None,
            settled_by=record.settled_by,
            ticket_no=record.ticket_no,
        ),
    }


def refund_face(record: RefundRecord) -> list[FaceItem]:
    return [record.receipt_no, record.total, record.sale_seq]


def refund_body(record: RefundRecord) -> dict[str, Value]:
    return {
        **_common(record),
        "sale_seq": record.sale_seq,
        "sale_receipt_no": record.sale_receipt_no,
        "reason": record.reason.value,
    }


def approval_face(record: ApprovalRecord) -> list[FaceItem]:
    return [record.sale_seq, record.tender_no]


def approval_body(record: ApprovalRecord) -> dict[str, Value]:
    return {"v": VERSION, **vars(record)}


def read_sale(face: Sequence[FaceItem], body: bytes) -> SaleRecord:
    """The record of an entry of kind 10; `body` is the entry's, its 16 random bytes in front."""
    value = _read(body)
    try:
        discount, reason = value["discount"]
        record = SaleRecord(
            **_commonly(value),
            discount_won=discount,
            discount_reason=reason,
            adult_checked_by=value["adult_checked_by"],
            held=_held(value.get("held")),
            order=value.get("order", ""),
            settled_by=value.get("settled_by"),
            ticket_no=value.get("ticket_no"),
        )
        off = sum(line.discount_won for line in record.lines)
        agrees = list(face) == sale_face(record) and _adds_up(record) and off == discount
        agrees = agrees and _vat_off(record) == 0
    except _WRONG_SHAPE as error:
        raise BadSalesRecord("not a sale") from error
    _agree(agrees)
    return record


def read_refund(face: Sequence[FaceItem], body: bytes) -> RefundRecord:
    """The record of an entry of kind 11."""
    value = _read(body)
    try:
        record = RefundRecord(
            **_commonly(value),
            sale_seq=value["sale_seq"],
            sale_receipt_no=value["sale_receipt_no"],
            reason=RefundReason(value["reason"]),
        )
        agrees = list(face) == refund_face(record) and _adds_up(record)
        agrees = agrees and _vat_off(record) <= 1  # the difference of two rounded amounts
    except _WRONG_SHAPE as error:
        raise BadSalesRecord("not a refund") from error
    _agree(agrees)
    return record


def read_approval(face: Sequence[FaceItem], body: bytes) -> ApprovalRecord:
    """The record of an entry of kind 12."""
    value = _read(body)
    try:
        names = ("sale_seq", "tender_no", "approval", "operator")
        record = ApprovalRecord(**{name: value[name] for name in names})
    except KeyError as error:
        raise BadSalesRecord("not an approval") from error
    _agree(list(face) == approval_face(record))
    return record


def held_face(record: HeldRecord) -> list[FaceItem]:
    return [record.ticket_no, record.won]


def held_body(record: HeldRecord) -> dict[str, Value]:
    return {
        "v": VERSION,
        "operator": record.operator,
        "business_day": record.business_day,
        "place": record.place,
        "until_ms": record.until_ms,
        "adult_checked_by": record.adult_checked_by,
        "lines": [[each.sku, each.option, each.quantity, each.unit_won] for each in record.lines],
    }


def read_held(face: Sequence[FaceItem], body: bytes) -> HeldRecord:
    """The record of an entry of kind 13."""
    value = _read(body)
    try:
        names = ("operator", "business_day", "place", "until_ms", "adult_checked_by")
        lines = tuple(_held_line(row) for row in value["lines"])
        (ticket_no, won) = face
        record = HeldRecord(
            ticket_no=cast("int", ticket_no), lines=lines, **{name: value[name] for name in names}
        )
        agrees = record.won == won and isinstance(ticket_no, int) and bool(lines)
        agrees = agrees and isinstance(record.until_ms, int)
    except _WRONG_SHAPE as error:
        raise BadSalesRecord("not a basket") from error
    _agree(agrees)
    return record


def released_face(record: ReleasedRecord) -> list[FaceItem]:
    return [record.ticket_no, int(record.how)]


def released_body(record: ReleasedRecord) -> dict[str, Value]:
    return {"v": VERSION, "operator": record.operator, "held_seq": record.held_seq}


def read_released(face: Sequence[FaceItem], body: bytes) -> ReleasedRecord:
    """The record of an entry of kind 14."""
    value = _read(body)
    try:
        (ticket_no, how) = face
        record = ReleasedRecord(
            cast("int", ticket_no), value["held_seq"], Release(cast("int", how)), value["operator"]
        )
        agrees = isinstance(ticket_no, int) and isinstance(record.held_seq, int)
    except _WRONG_SHAPE as error:
        raise BadSalesRecord("not a release") from error
    _agree(agrees)
    return record


def pack_line(line: SoldLine) -> list[Value]:
    return [getattr(line, name) if name != "tax" else line.tax.value for name in _LINE]


def unpack_line(row: Sequence[Any]) -> SoldLine:
    value = dict(zip(_LINE, row, strict=True))
    return SoldLine(**{**value, "tax": Tax(value["tax"])})


def pack_tender(tender: Tender) -> list[Value]:
    return [tender.no, tender.kind.value, tender.won, tender.received, tender.approval]


def unpack_tender(row: Sequence[Any]) -> Tender:
    value = dict(zip(_TENDER, row, strict=True))
    return Tender(**{**value, "kind": TenderKind(value["kind"])})


def _said(**keys: Value) -> dict[str, Value]:
    return {name: value for name, value in keys.items() if value is not None}


def _held(told: Sequence[Any] | None) -> tuple[str, int] | None:
    if told is None:
        return None
    station, seq = told
    if not isinstance(station, str) or not isinstance(seq, int):
        raise TypeError("not the id of an entry")
    return station, seq


def _held_line(row: Sequence[Any]) -> HeldLine:
    sku, option, quantity, unit_won = row
    texts, numbers = (sku, option), (quantity, unit_won)
    if not all(isinstance(each, str) for each in texts):
        raise TypeError("not a line")
    if not all(isinstance(each, int) and each >= 0 for each in numbers):
        raise TypeError("not a line")
    return HeldLine(sku, option, quantity, unit_won)


def _common(record: SaleRecord | RefundRecord) -> dict[str, Value]:
    split, rule = record.split, record.vat_rule
    return {
        "v": VERSION,
        "receipt_no": record.receipt_no,
        "business_day": record.business_day,
        "operator": record.operator,
        "place": record.place,
        "lines": [pack_line(line) for line in record.lines],
        "tenders": [pack_tender(tender) for tender in record.tenders],
        "split": [split.exempt, split.supply, split.vat],
        "vat_rule": [
            rule.from_day,
            rule.rate_percent,
            rule.rounding.value,
            rule.basis,
            rule.signed_by_role,
        ],
    }


def _commonly(value: Mapping[str, Any]) -> dict[str, Any]:
    plain = {name: value[name] for name in ("receipt_no", "business_day", "operator", "place")}
    rule = dict(zip(_RULE, value["vat_rule"], strict=True))
    return {
        **plain,
        "lines": tuple(unpack_line(row) for row in value["lines"]),
        "tenders": tuple(unpack_tender(row) for row in value["tenders"]),
        "split": Split(*value["split"]),
        "vat_rule": VatRule(**{**rule, "rounding": Rounding(rule["rounding"])}),
    }


def _adds_up(record: SaleRecord | RefundRecord) -> bool:
    lines = sum(line.won for line in record.lines)
    taxed = sum(line.won for line in record.lines if line.tax is Tax.TAXED)
    tendered = sum(tender.won for tender in record.tenders)
    return lines == tendered == record.total and taxed == record.split.taxed


def _vat_off(record: SaleRecord | RefundRecord) -> int:
    """How many won the VAT lies beside what the rule makes of the taxed goods alone."""
    return abs(record.split.vat - vat_of(record.split.taxed, record.vat_rule))


def _agree(agrees: bool) -> None:  # noqa: FBT001 -- the one thing it is asked
    if not agrees:
        raise BadSalesRecord("face, lines, tenders and total do not agree")


def _read(body: bytes) -> Mapping[str, Any]:
    try:
        value = formats.read_body(body)
    except formats.BadEntry as error:
        raise BadSalesRecord("not a body") from error
    if value.get("v") != VERSION:
        raise BadSalesRecord("a version not known here")
    return cast("Mapping[str, Any]", value)
