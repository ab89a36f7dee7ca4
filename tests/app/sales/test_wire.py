"""Bodies of kinds 10 to 14: they come back as they went, and nothing that disagrees is let in."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.model import Rounding, Tax, TenderKind, VatRule
from app.ledger.entry import FaceItem, make_body, read_body
from app.sales import wire
from app.sales.amounts import Split, split_of
from app.sales.basket import Tender
from app.sales.errors import BadSalesRecord
from app.sales.held import HeldLine, HeldRecord, Release, ReleasedRecord
from app.sales.model import ApprovalRecord, RefundReason, RefundRecord, SaleRecord, SoldLine
from app.shared import canonical
from app.shared.canonical import Value

RULE = VatRule(20250101, 10, Rounding.HALF_UP, "부가가치세법 30", "officer")
RANDOM = os.urandom(16)
DATA = Path(__file__).parents[2] / "data"
WORD = st.text(max_size=8)


def line(no: int, won: int, tax: Tax, quantity: int = 1) -> SoldLine:
    return SoldLine(
        no=no, sku=f"GJ-{no}", option="", code="4006381333931", name="감태무침", pack="1kg",
        category="수산물", quantity=quantity, unit_won=won, discount_won=0, tax=tax,
        tax_basis="부가가치세법 26①1", seller="GJ", origin="국내산",
    )  # fmt: skip


def sale(*lines: SoldLine, operator: int = 7) -> SaleRecord:
    split = split_of([(each.tax, each.won) for each in lines], RULE)
    tender = Tender(1, TenderKind.CASH, split.total, split.total + 500)
    return SaleRecord(
        "T01-000001", 20251120, operator, "SHOP-01", lines, (tender,), split, RULE, 0, "", None
    )


def refund_of(record: SaleRecord) -> RefundRecord:
    return RefundRecord(
        receipt_no="T01-000002", sale_seq=1, sale_receipt_no=record.receipt_no,
        business_day=20251121, operator=8, place="SHOP-01", reason=RefundReason.DEFECT,
        lines=record.lines, tenders=record.tenders, split=record.split, vat_rule=RULE,
    )  # fmt: skip


SALE = sale(line(1, 32_000, Tax.EXEMPT), line(2, 15_000, Tax.TAXED, quantity=2))


def packed(body: dict[str, Value]) -> bytes:
    """As the journal does it, with its own evidence beside."""
    return make_body(RANDOM, {**body, "boot": "0000b001", "mono": 5})


lines = st.lists(
    st.builds(
        line, st.integers(1, 99), st.integers(0, 10**6), st.sampled_from(Tax), st.integers(1, 9)
    ),
    min_size=1,
    max_size=6,
)


@given(lines, st.integers(1, 99))
def test_a_sale_comes_back_as_it_went(sold: list[SoldLine], operator: int) -> None:
    record = sale(*sold, operator=operator)
    body = packed(wire.sale_body(record))
    assert wire.read_sale(wire.sale_face(record), body) == record


@given(lines, st.sampled_from(RefundReason))
def test_a_refund_comes_back_as_it_went(sold: list[SoldLine], reason: RefundReason) -> None:
    record = refund_of(sale(*sold))
    body = packed(wire.refund_body(record))
    assert wire.read_refund(wire.refund_face(record), body) == record


def test_an_approval_comes_back_as_it_went() -> None:
    record = ApprovalRecord(3, 1, "12345678", 7)
    body = packed(wire.approval_body(record))
    assert wire.read_approval(wire.approval_face(record), body) == record


def test_the_faces_are_those_that_paper_shows() -> None:
    assert wire.sale_face(SALE) == ["T01-000001", 62_000, 7]
    assert wire.refund_face(refund_of(SALE)) == ["T01-000002", 62_000, 1]
    assert wire.approval_face(ApprovalRecord(3, 1, "12345678", 7)) == [3, 1]


def test_the_kinds_never_change() -> None:
    assert (wire.SALE, wire.REFUND, wire.CARD_APPROVED) == (10, 11, 12)
    assert (wire.BASKET_HELD, wire.BASKET_RELEASED) == (13, 14)


def test_what_a_kiosk_says_of_a_sale_comes_back_and_else_no_key_is_added() -> None:
    told = replace(SALE, operator=0, held=("S01", 9), order="S01-1", settled_by=3, ticket_no=27)
    assert wire.read_sale(wire.sale_face(told), packed(wire.sale_body(told))) == told
    more = wire.sale_body(told).keys() - wire.sale_body(SALE).keys()
    assert more == {"held", "order", "settled_by", "ticket_no"}


@pytest.mark.parametrize("held", [[], ["S01"], ["S01", "9"], [9, "S01"], 9, {"S01": 9}])
def test_a_held_basket_that_is_no_entry_is_refused(held: Value) -> None:
    with pytest.raises(BadSalesRecord):
        wire.read_sale(wire.sale_face(SALE), packed({**wire.sale_body(SALE), "held": held}))


held_lines = st.builds(HeldLine, WORD, WORD, st.integers(1, 999), st.integers(0, 10**6))


@given(
    st.integers(1, 99), st.lists(held_lines, min_size=1, max_size=9).map(tuple),
    st.none() | st.integers(1, 99),
)  # fmt: skip
def test_a_held_basket_comes_back_as_it_went(
    number: int, held: tuple[HeldLine, ...], checked_by: int | None
) -> None:
    record = HeldRecord(number, 0, 20251120, "SHOP-01", 1_763_593_200_000, held, checked_by)
    assert wire.read_held(wire.held_face(record), packed(wire.held_body(record))) == record


@given(st.integers(1, 99), st.integers(1, 10**9), st.sampled_from(Release))
def test_a_release_comes_back_as_it_went(number: int, seq: int, how: Release) -> None:
    record = ReleasedRecord(number, seq, how, 0)
    body = packed(wire.released_body(record))
    assert wire.read_released(wire.released_face(record), body) == record


@pytest.mark.parametrize(
    ("face", "change"),
    [
        ([1, 2], {}), ([1], {}), (["1", 20], {}), ([1, 20], {"lines": []}),
        ([1, 20], {"lines": [["A", "", 2]]}), ([1, 20], {"lines": [["A", "", -2, -10]]}),
        ([1, 20], {"lines": [[1, "", 2, 10]]}), ([1, 20], {"until_ms": "?"}), ([1, 20], {"v": 2}),
    ],
)  # fmt: skip
def test_a_held_basket_that_does_not_hold_together_is_refused(
    face: list[FaceItem], change: dict[str, Value]
) -> None:
    record = HeldRecord(1, 0, 20251120, "SHOP-01", 1_000, (HeldLine("A", "", 2, 10),))
    with pytest.raises(BadSalesRecord):
        wire.read_held(face, packed({**wire.held_body(record), **change}))


@pytest.mark.parametrize("face", [[], [1], [1, 2], ["1", 0], [1, None]])
def test_a_release_that_says_no_how_is_refused(face: list[FaceItem]) -> None:
    body = packed(wire.released_body(ReleasedRecord(1, 9, Release.RUN_OUT, 0)))
    with pytest.raises(BadSalesRecord):
        wire.read_released(face, body)


def test_every_body_names_the_operator() -> None:
    bodies = (
        wire.sale_body(SALE),
        wire.refund_body(refund_of(SALE)),
        wire.approval_body(ApprovalRecord(3, 1, "12345678", 7)),
    )
    assert [body["operator"] for body in bodies] == [7, 8, 7]


@pytest.mark.parametrize(
    "face", [["T01-000002", 62_000, 7], ["T01-000001", 62_001, 7], ["T01-000001", 62_000, 8], []]
)
def test_a_face_that_says_something_else_is_refused(face: list[FaceItem]) -> None:
    with pytest.raises(BadSalesRecord):
        wire.read_sale(face, packed(wire.sale_body(SALE)))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("v", 2),
        ("lines", []),
        ("lines", [[1]]),
        ("tenders", []),
        ("split", [32_000, 27_273, 2_728]),
        ("split", [1]),
        ("split", [62_000, 0, 0]),
        ("split", [32_000, 30_000, 0]),
        ("split", ["a", "b", "c"]),
        ("discount", [1, "단골"]),
        ("lines", "?"),
        ("tenders", [[1, "cash", "62000", None, None]]),
        ("tenders", [[1, "barter", 62_000, None, None]]),
        ("vat_rule", [20250101, 10, "up", "", ""]),
        ("place", None),
        ("discount", None),
    ],
)
def test_a_body_that_does_not_hold_together_is_refused(field: str, value: Value) -> None:
    body = {**wire.sale_body(SALE), field: value}
    if value is None:
        del body[field]
    with pytest.raises(BadSalesRecord):
        wire.read_sale(wire.sale_face(SALE), packed(body))


@pytest.mark.parametrize(("vat", "is_read"), [(2_727, True), (2_726, True), (0, False)])
def test_the_vat_of_a_refund_may_be_a_won_off_and_no_more(vat: int, *, is_read: bool) -> None:
    """It is the difference to what went back before, and each of those was rounded."""
    record = replace(refund_of(SALE), split=Split(32_000, 30_000 - vat, vat))
    face, body = wire.refund_face(record), packed(wire.refund_body(record))
    if is_read:
        assert wire.read_refund(face, body) == record
    else:
        with pytest.raises(BadSalesRecord):
            wire.read_refund(face, body)


def test_a_refund_for_no_reason_is_refused() -> None:
    record = refund_of(SALE)
    for reason in ("because", None):
        body = packed({**wire.refund_body(record), "reason": reason})
        with pytest.raises(BadSalesRecord):
            wire.read_refund(wire.refund_face(record), body)


def test_an_approval_without_its_number_is_refused() -> None:
    with pytest.raises(BadSalesRecord):
        wire.read_approval([3, 1], packed({"v": 1, "sale_seq": 3, "tender_no": 1, "operator": 7}))


def test_bytes_that_are_no_body_are_refused() -> None:
    for body in (b"", RANDOM, RANDOM + b"\xff"):
        with pytest.raises(BadSalesRecord):
            wire.read_sale(wire.sale_face(SALE), body)


def test_a_body_holds_the_rule_that_was_applied() -> None:
    content = read_body(packed(wire.sale_body(SALE)))
    assert content["vat_rule"] == [20250101, 10, "half_up", "부가가치세법 30", "officer"]


def test_the_bytes_of_version_1_never_change() -> None:
    pinned = json.loads((DATA / "sales_bodies.json").read_text(encoding="utf-8"))
    approval = ApprovalRecord(3, 1, "12345678", 7)
    for word, face, body in (
        ("sale", wire.sale_face(SALE), wire.sale_body(SALE)),
        ("refund", wire.refund_face(refund_of(SALE)), wire.refund_body(refund_of(SALE))),
        ("card_approved", wire.approval_face(approval), wire.approval_body(approval)),
    ):
        assert pinned[word] == {"face": face, "body": canonical.encode(body).hex()}


def test_stored_bytes_of_version_1_are_still_read() -> None:
    pinned = json.loads((DATA / "sales_bodies.json").read_text(encoding="utf-8"))
    kept = {
        word: (pinned[word]["face"], RANDOM + bytes.fromhex(pinned[word]["body"]))
        for word in ("sale", "refund", "card_approved")
    }
    assert wire.read_sale(*kept["sale"]) == SALE
    assert wire.read_refund(*kept["refund"]) == refund_of(SALE)
    assert wire.read_approval(*kept["card_approved"]).approval == "12345678"
