"""The 153 goods of the county's shop (ten invented), as the centre of the demo gets them."""

import csv
import json
from dataclasses import dataclass
from typing import Any

from app.catalog import service as catalog
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
from app.shared.resources import resource
from app.storage.unit_of_work import UnitOfWork

FROM_DAY = 20250101
INVENTED = "invented for the demo: the mall's list has the smallest pack's price only"


@dataclass(frozen=True)
class SampleGood:
    """A good with its price (one for each option) and its tax class.

    Without a price, or with a tax class that nobody can tell (None), it is shown and not sold.
    """

    good: Good
    prices: tuple[Price, ...]
    tax: TaxClass | None

    @property
    def is_sold(self) -> bool:
        return bool(self.prices) and self.tax is not None


@dataclass(frozen=True)
class SampleShops:
    sellers: tuple[Seller, ...]
    places: tuple[Place, ...]
    vat_rules: tuple[VatRule, ...]


def sample_goods() -> tuple[SampleGood, ...]:
    """From `resources/sample/goods.csv`; each row names its source."""
    with resource("sample", "goods.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_good(row) for row in csv.DictReader(file))


def sample_shops() -> SampleShops:
    """From `resources/sample/shops.json`."""
    told = json.loads(resource("sample", "shops.json").read_text(encoding="utf-8"))
    return SampleShops(
        sellers=tuple(Seller(**each) for each in told["sellers"]),
        places=tuple(_place(each) for each in told["places"]),
        vat_rules=tuple(
            VatRule(**{**each, "rounding": Rounding(each["rounding"])})
            for each in told["vat_rules"]
        ),
    )


def load_goods(uow: UnitOfWork) -> None:
    """Writes them all at the centre, those first that others refer to; again without harm."""
    shops = sample_shops()
    for place in shops.places:
        catalog.save_place(uow, place)
    for seller in shops.sellers:
        catalog.save_seller(uow, seller)
    for rule in shops.vat_rules:
        catalog.save_vat_rule(uow, rule)
    for sample in sample_goods():
        catalog.save_good(uow, sample.good)
        for price in sample.prices:
            catalog.save_price(uow, price)
        if sample.tax is not None:
            catalog.save_tax_class(uow, sample.tax)


def _good(row: dict[str, str]) -> SampleGood:
    choices = [_choice(each) for each in row["options"].split(";") if each]
    good = Good(
        sku=row["sku"],
        name=row["name"],
        name_en=row["name_en"],
        kiosk_name=row["kiosk_name"].replace("|", "\n"),
        kiosk_name_en=row["kiosk_name_en"].replace("|", "\n"),
        pack=row["pack"],
        art=row["art"],
        category=row["category"],
        barcode=row["barcode"],
        unit=row["unit"],
        seller=row["seller"],
        origin=row["origin"],
        group=row["group"],
        storage=row["storage"],
        options=tuple(option for option, _, _ in choices),
        smallest_order=int(row["smallest_order"]),
        quick=int(row["quick"]) if row["quick"] else None,
        is_adult_only=row["adult"] != "",
        source=row["source"],
    )
    priced = [(option.code, won, source) for option, won, source in choices]
    prices = [each for each in priced or [("", row["won"], "")] if each[1]]
    return SampleGood(
        good=good,
        prices=tuple(
            Price(good.sku, option, int(won), FROM_DAY, source or good.source)
            for option, won, source in prices
        ),
        tax=_tax(row),
    )


def _tax(row: dict[str, str]) -> TaxClass | None:
    """None where nobody has told it yet; the basis then says what there is to find out."""
    if not row["tax"]:
        return None
    return TaxClass(
        row["sku"],
        Tax(row["tax"]),
        FROM_DAY,
        row["tax_basis"],
        Confidence(row["tax_confidence"]),
        until_day=int(row["tax_until"]) if row["tax_until"] else None,
    )


def _choice(text: str) -> tuple[Option, str, str]:
    """`6kg=6 kg=59000*`: code, label, won; the star marks a price that was invented.

    No won: the mall's list has no price of this one.
    """
    code, label, won = text.split("=")
    return Option(code, label), won.rstrip("*"), INVENTED if won.endswith("*") else ""


def _place(told: dict[str, Any]) -> Place:
    return Place(**{**told, "tenders": tuple(TenderKind(each) for each in told["tenders"])})
