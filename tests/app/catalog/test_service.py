"""What a scan finds, by date, and what is never guessed."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, event

from app.catalog import service, store
from app.catalog.errors import BarcodeTaken
from app.catalog.model import (
    ChooseOption,
    Good,
    NoPrice,
    NoSeller,
    NoTaxClass,
    OffSale,
    PricedGood,
    Tax,
    Unknown,
)
from app.catalog.service import Catalogue
from app.storage.unit_of_work import Change, UnitOfWork, reading
from tests.app.catalog.shelf import (
    FARM,
    GOODS,
    OATS,
    PASTE,
    PRICES,
    RICE,
    RULE,
    SHOP,
    SHOP_PLACE,
    STRAY,
    TAX_CLASSES,
    UNPRICED,
    UNTAXED,
    tax,
)


def priced(catalogue: Catalogue, code: str, on_day: int | None = None) -> PricedGood:
    found = catalogue.find(code, on_day)
    assert isinstance(found, PricedGood)
    return found


def test_a_scan_finds_good_price_tax_class_and_seller_of_today(catalogue: Catalogue) -> None:
    found = priced(catalogue, RICE.barcode)
    assert (found.good, found.option, found.seller) == (RICE, None, SHOP)
    assert found.price.won == 32_000
    assert found.tax.tax is Tax.EXEMPT


@pytest.mark.parametrize(
    ("day", "won"), [(20250101, 30_000), (20251031, 30_000), (20251101, 32_000), (20260101, 34_000)]
)
def test_a_price_is_good_from_its_day(catalogue: Catalogue, day: int, won: int) -> None:
    assert priced(catalogue, RICE.barcode, day).price.won == won


@pytest.mark.parametrize(("day", "kind"), [(20251231, Tax.EXEMPT), (20260101, Tax.TAXED)])
def test_a_tax_class_is_good_from_its_day(catalogue: Catalogue, day: int, kind: Tax) -> None:
    assert priced(catalogue, PASTE.barcode, day).tax.tax is kind


def test_a_code_of_no_good_is_unknown(catalogue: Catalogue) -> None:
    assert catalogue.find("4006381333931") == Unknown("4006381333931")
    assert catalogue.find_sku("GJ-9999") == Unknown("GJ-9999")


def test_nothing_is_guessed(catalogue: Catalogue) -> None:
    assert catalogue.find(UNPRICED.barcode) == NoPrice(UNPRICED)
    assert catalogue.find(UNTAXED.barcode) == NoTaxClass(UNTAXED)
    assert catalogue.find(STRAY.barcode) == NoSeller(STRAY)
    assert catalogue.find(RICE.barcode, 20241231) == NoPrice(RICE)


@pytest.mark.parametrize("good", [RICE, OATS], ids=["plain", "with options"])
def test_what_the_office_took_off_sale_is_told_and_not_sold(
    catalogue: Catalogue, engine: Engine, good: Good
) -> None:
    gone = replace(good, is_off_sale=True)
    with UnitOfWork(engine) as uow:
        store.save_good(uow.session, gone)
        uow.commit()
    assert catalogue.find(good.barcode) == OffSale(gone)
    assert catalogue.find_sku(good.sku) == OffSale(gone)
    assert OffSale(gone) in catalogue.quick()


def test_a_good_with_options_asks_which(catalogue: Catalogue) -> None:
    found = catalogue.find(OATS.barcode)
    assert isinstance(found, ChooseOption)
    assert [(each.option, each.price.won) for each in found.choices] == [
        (OATS.options[0], 31_000),
        (OATS.options[1], 59_000),
    ]


def test_an_options_own_barcode_asks_nothing(catalogue: Catalogue) -> None:
    found = priced(catalogue, "2146810002266")
    assert (found.option, found.price.won, found.seller) == (OATS.options[1], 59_000, FARM)


def test_a_touched_option_is_found_by_sku(catalogue: Catalogue) -> None:
    found = catalogue.find_sku(OATS.sku, "3kg")
    assert isinstance(found, PricedGood)
    assert found.price.won == 31_000
    assert isinstance(catalogue.find_sku(OATS.sku), ChooseOption)
    assert catalogue.find_sku(OATS.sku, "9kg") == NoPrice(OATS)


def test_an_option_without_a_price_is_not_offered(catalogue: Catalogue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        store.remove_price(uow.session, f"{OATS.sku}/3kg/20250101")
        uow.commit()
    found = catalogue.find(OATS.barcode)
    assert isinstance(found, ChooseOption)
    assert [each.option for each in found.choices] == [OATS.options[1]]


def test_a_good_whose_options_all_lack_a_price_has_none(
    catalogue: Catalogue, engine: Engine
) -> None:
    assert catalogue.find(OATS.barcode, 20240101) == NoPrice(OATS)


def test_quick_goods_come_in_their_order(catalogue: Catalogue) -> None:
    oats, rice = catalogue.quick()
    assert isinstance(oats, ChooseOption)
    assert isinstance(rice, PricedGood)
    assert (oats.good, rice.good) == (OATS, RICE)


def test_places_sellers_and_the_vat_rule_are_there(catalogue: Catalogue) -> None:
    assert catalogue.place("SHOP-01") == SHOP_PLACE
    assert catalogue.seller("FA") == FARM
    assert catalogue.vat_rule() == RULE
    assert catalogue.place("?") is None
    assert catalogue.seller("?") is None
    assert catalogue.vat_rule(20241231) is None


def test_a_changed_barcode_leaves_the_old_one_unknown(catalogue: Catalogue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        service.save_good(uow, replace(RICE, barcode="4006381333931"))
        uow.commit()
    assert catalogue.find(RICE.barcode) == Unknown(RICE.barcode)
    assert priced(catalogue, "4006381333931").good.sku == RICE.sku


def test_two_goods_cannot_share_a_barcode(engine: Engine) -> None:
    with UnitOfWork(engine) as uow, pytest.raises(BarcodeTaken) as refused:
        service.save_good(uow, replace(RICE, sku="GJ-NEW"))
    assert refused.value.sku == RICE.sku


def test_a_tax_class_that_was_known_until_a_day_only_is_not_guessed_after_it(
    catalogue: Catalogue, engine: Engine
) -> None:
    known = replace(tax(RICE, Tax.EXEMPT), until_day=20251231)
    with UnitOfWork(engine) as uow:
        service.save_tax_class(uow, known)
        uow.commit()
    last_day = catalogue.find(RICE.barcode, 20251231)
    assert isinstance(last_day, PricedGood)
    assert last_day.tax == known
    assert catalogue.find(RICE.barcode, 20260101) == NoTaxClass(RICE)


def test_what_is_removed_is_not_found(catalogue: Catalogue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        store.remove_good(uow.session, RICE.key)
        store.remove_tax_class(uow.session, f"{PASTE.sku}/20250101")
        store.remove_seller(uow.session, FARM.key)
        store.remove_place(uow.session, SHOP_PLACE.key)
        store.remove_vat_rule(uow.session, RULE.key)
        uow.commit()
    assert catalogue.find(RICE.barcode) == Unknown(RICE.barcode)
    assert catalogue.find(PASTE.barcode) == NoTaxClass(PASTE)
    assert catalogue.find("2146810002266") == NoSeller(OATS)
    assert catalogue.place(SHOP_PLACE.code) is None
    assert catalogue.vat_rule() is None


def test_every_record_written_goes_into_the_feed(engine: Engine) -> None:
    seen: list[Change] = []
    with UnitOfWork(engine, lambda _session, changes: seen.extend(changes)) as uow:
        service.save_place(uow, SHOP_PLACE, "SHOP-01")
        service.save_seller(uow, SHOP)
        service.save_vat_rule(uow, RULE)
        service.save_good(uow, RICE)
        service.save_price(uow, PRICES[0], "SHOP-01")
        service.save_tax_class(uow, TAX_CLASSES[0])
        uow.commit()
    assert seen == [
        Change("place", "SHOP-01", SHOP_PLACE, "SHOP-01"),
        Change("seller", "GJ", SHOP),
        Change("vat_rule", "20250101", RULE),
        Change("good", RICE.sku, RICE),
        Change("price", f"{RICE.sku}//20250101", PRICES[0], "SHOP-01"),
        Change("tax_class", f"{RICE.sku}/20250101", TAX_CLASSES[0]),
    ]


def test_all_goods_can_be_listed(engine: Engine) -> None:
    with reading(engine) as session:
        skus = [good.sku for good in store.goods(session)]
    assert skus == sorted(good.sku for good in GOODS)


def test_a_scan_looks_nothing_through(catalogue: Catalogue, engine: Engine) -> None:
    """However many goods there are: every row of goods, prices and taxes is found by a key."""
    asked: list[tuple[str, Any]] = []
    event.listen(
        engine,
        "before_cursor_execute",
        lambda _c, _cursor, sql, told, *_: asked.append((sql, told)),
    )
    catalogue.find(RICE.barcode)
    looked = [(sql, told) for sql, told in asked if "FROM good" in sql or "FROM price" in sql]
    with engine.connect() as connection:
        plans = [
            connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", told).all()
            for sql, told in looked
        ]
    steps = [row.detail for plan in plans for row in plan]
    assert len(steps) >= 3
    assert [step for step in steps if not step.startswith("SEARCH")] == []
