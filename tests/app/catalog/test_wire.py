"""Bodies in the feed: encode and decode agree, and nothing else is let in."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog import wire
from app.catalog.errors import BadCatalogRecord
from app.catalog.model import (
    CATEGORIES,
    Confidence,
    Good,
    Option,
    Place,
    Price,
    Rounding,
    Tax,
    TaxClass,
    TenderKind,
    VatRule,
)
from app.shared import canonical
from tests.app.catalog.shelf import FARM, GOODS, RICE, RULE, SHOP, SHOP_PLACE, tax

TEXT = st.text(max_size=10).filter(lambda text: "\n" not in text)
WON = st.integers(0, 10**8)
DAY = st.integers(20200101, 20991231)

goods = st.builds(
    Good,
    sku=TEXT, name=TEXT, name_en=TEXT, kiosk_name=TEXT, pack=TEXT, art=TEXT,
    category=st.sampled_from(CATEGORIES), barcode=st.sampled_from([each.barcode for each in GOODS]),
    unit=TEXT, seller=TEXT, origin=TEXT,
    options=st.lists(st.builds(Option, TEXT, TEXT, st.none() | st.just("4006381333931")))
    .map(tuple),
    smallest_order=st.integers(1, 99), quick=st.none() | st.integers(1, 20),
    is_adult_only=st.booleans(), source=TEXT, kiosk_name_en=TEXT, group=TEXT, storage=TEXT,
    allergens=TEXT, is_off_sale=st.booleans(),
)  # fmt: skip
prices = st.builds(Price, TEXT, TEXT, WON, DAY, TEXT)
tax_classes = st.builds(
    TaxClass, TEXT, st.sampled_from(Tax), DAY, TEXT, st.sampled_from(Confidence), TEXT
)
rules = st.builds(VatRule, DAY, st.integers(0, 25), st.sampled_from(Rounding), TEXT, TEXT)
places = st.builds(
    Place, TEXT, TEXT, TEXT, TEXT, st.booleans(),
    st.lists(st.sampled_from(TenderKind), unique=True).map(tuple), TEXT,
)  # fmt: skip

KINDS: list[tuple[Callable[[Any], bytes], Callable[[bytes], Any], Any]] = [
    (wire.encode_good, wire.decode_good, RICE),
    (wire.encode_price, wire.decode_price, Price("A", "", 1, 20250101)),
    (wire.encode_tax_class, wire.decode_tax_class, tax(RICE, Tax.EXEMPT)),
    (wire.encode_vat_rule, wire.decode_vat_rule, RULE),
    (wire.encode_seller, wire.decode_seller, SHOP),
    (wire.encode_place, wire.decode_place, SHOP_PLACE),
]


@given(goods)
def test_a_good_comes_back_as_it_went(good: Good) -> None:
    assert wire.decode_good(wire.encode_good(good)) == good


@given(prices)
def test_a_price_comes_back_as_it_went(price: Price) -> None:
    assert wire.decode_price(wire.encode_price(price)) == price


@given(tax_classes)
def test_a_tax_class_comes_back_as_it_went(tax_class: TaxClass) -> None:
    assert wire.decode_tax_class(wire.encode_tax_class(tax_class)) == tax_class


@given(rules)
def test_a_vat_rule_comes_back_as_it_went(rule: VatRule) -> None:
    assert wire.decode_vat_rule(wire.encode_vat_rule(rule)) == rule


@given(places)
def test_a_place_comes_back_as_it_went(place: Place) -> None:
    assert wire.decode_place(wire.encode_place(place)) == place


@given(TEXT, TEXT)
def test_a_seller_comes_back_as_it_went(name: str, terms: str) -> None:
    seller = replace(FARM, name=name, refund_terms=terms)
    assert wire.decode_seller(wire.encode_seller(seller)) == seller


@pytest.mark.parametrize(("encode", "decode", "record"), KINDS)
def test_a_version_not_known_here_is_refused(
    encode: Callable[[Any], bytes], decode: Callable[[bytes], Any], record: Any
) -> None:
    value = canonical.decode(encode(record))
    assert isinstance(value, dict)
    with pytest.raises(BadCatalogRecord):
        decode(canonical.encode({**value, "v": 2}))


@pytest.mark.parametrize(("encode", "decode", "record"), KINDS)
def test_a_field_too_few_or_too_many_is_refused(
    encode: Callable[[Any], bytes], decode: Callable[[bytes], Any], record: Any
) -> None:
    value = canonical.decode(encode(record))
    assert isinstance(value, dict)
    for wrong in ({**value, "more": 1}, {"v": 1}, dict(list(value.items())[:-1])):
        with pytest.raises(BadCatalogRecord):
            decode(canonical.encode(wrong))


def test_a_good_written_before_there_was_a_field_is_read() -> None:
    value = canonical.decode(wire.encode_good(RICE))
    assert isinstance(value, dict)
    del value["is_off_sale"]
    assert wire.decode_good(canonical.encode(value)) == RICE


@pytest.mark.parametrize(
    ("kind", "field"), [(2, "tax"), (3, "rounding"), (5, "tenders"), (0, "options")]
)
def test_a_word_not_known_here_is_refused(kind: int, field: str) -> None:
    encode, decode, record = KINDS[kind]
    value = canonical.decode(encode(record))
    assert isinstance(value, dict)
    with pytest.raises(BadCatalogRecord):
        decode(canonical.encode({**value, field: ["?"]}))


@pytest.mark.parametrize(("encode", "decode", "record"), KINDS)
def test_bytes_that_are_nothing_are_refused(
    encode: Callable[[Any], bytes], decode: Callable[[bytes], Any], record: Any
) -> None:
    for wrong in (b"", b"\xff", canonical.encode([1]), encode(record) + b"\x00"):
        with pytest.raises(BadCatalogRecord):
            decode(wrong)
