"""Bodies of goods, prices, tax classes, VAT rules, sellers and places in the feed."""

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, cast

from app.catalog.errors import BadCatalogRecord
from app.catalog.model import (
    Confidence,
    Good,
    Option,
    Place,
    Price,
    Rounding,
    Seller,
    Tax,
    TaxClass,
    TenderKind,
    VatRule,
)
from app.shared import canonical

VERSION = 1
NONE: Mapping[str, object] = MappingProxyType({})
LATER_FIELDS = {"is_off_sale": False}
"""What goods written by the program before do not have."""

# Names of the record types, in the order of transfer: those first that others refer to.
PLACE, SELLER, VAT_RULE, GOOD, PRICE, TAX_CLASS = (
    "place",
    "seller",
    "vat_rule",
    "good",
    "price",
    "tax_class",
)


def encode_good(good: Good) -> bytes:
    options = [[each.code, each.label, each.barcode] for each in good.options]
    return canonical.encode({"v": VERSION, **vars(good), "options": options})


def decode_good(data: bytes) -> Good:
    value = _read(data, Good, since=LATER_FIELDS)
    try:
        return Good(**{**value, "options": tuple(Option(*each) for each in value["options"])})
    except (TypeError, ValueError) as error:
        raise BadCatalogRecord("not a good") from error


def encode_price(price: Price) -> bytes:
    return canonical.encode({"v": VERSION, **vars(price)})


def decode_price(data: bytes) -> Price:
    return Price(**_read(data, Price))


def encode_tax_class(tax: TaxClass) -> bytes:
    words = {"tax": tax.tax.value, "confidence": tax.confidence.value}
    return canonical.encode({"v": VERSION, **vars(tax), **words})


def decode_tax_class(data: bytes) -> TaxClass:
    value = _read(data, TaxClass)
    try:
        words = {"tax": Tax(value["tax"]), "confidence": Confidence(value["confidence"])}
        return TaxClass(**{**value, **words})
    except (TypeError, ValueError) as error:
        raise BadCatalogRecord("not a tax class") from error


def encode_vat_rule(rule: VatRule) -> bytes:
    return canonical.encode({"v": VERSION, **vars(rule), "rounding": rule.rounding.value})


def decode_vat_rule(data: bytes) -> VatRule:
    value = _read(data, VatRule)
    try:
        return VatRule(**{**value, "rounding": Rounding(value["rounding"])})
    except (TypeError, ValueError) as error:
        raise BadCatalogRecord("not a VAT rule") from error


def encode_seller(seller: Seller) -> bytes:
    return canonical.encode({"v": VERSION, **vars(seller)})


def decode_seller(data: bytes) -> Seller:
    return Seller(**_read(data, Seller))


def encode_place(place: Place) -> bytes:
    tenders = [each.value for each in place.tenders]
    return canonical.encode({"v": VERSION, **vars(place), "tenders": tenders})


def decode_place(data: bytes) -> Place:
    value = _read(data, Place)
    try:
        return Place(**{**value, "tenders": tuple(TenderKind(each) for each in value["tenders"])})
    except (TypeError, ValueError) as error:
        raise BadCatalogRecord("not a place") from error


def _read(data: bytes, kind: type, since: Mapping[str, object] = NONE) -> dict[str, Any]:
    """The fields of a record of this kind, all of them but those of `since`, and no other."""
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as error:
        raise BadCatalogRecord("not canonical") from error
    if not isinstance(value, Mapping) or value.get("v") != VERSION:
        raise BadCatalogRecord("a version not known here")
    given = {name: each for name, each in cast("Mapping[str, Any]", value).items() if name != "v"}
    told = {**since, **given}
    if told.keys() != {field.name for field in fields(kind)}:
        raise BadCatalogRecord(f"not the fields of a {kind.__name__}")
    return told
