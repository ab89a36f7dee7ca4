"""The goods of the demo: real, complete, and sold as they stand, or not sold and why."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.catalog.groups import groups
from app.catalog.model import (
    CATEGORIES,
    ChooseOption,
    Confidence,
    NoPrice,
    NoTaxClass,
    PricedGood,
    Tax,
    TenderKind,
    WhyNotTaken,
)
from app.catalog.service import Catalogue
from app.demo.sample_goods import INVENTED, load_goods, sample_goods, sample_shops
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.fakes import HandClock

GOODS = sample_goods()
DAY = 20251120
DRAWINGS = {
    "rice-sack",
    "grain-bowl",
    "mixed-grains",
    "beans",
    "oat-ear",
    "oat-bread",
    "rice-cake",
    "snack-puff",
    "laver",
    "seaweed",
    "abalone",
    "octopus",
    "crab",
    "fish",
    "soup-kit",
    "oil-bottle",
    "jar",
    "chilli",
    "soy-bottle",
    "onggi",
    "kimchi",
    "mushroom-fresh",
    "mushroom-dried",
    "meat",
    "berries",
    "vegetables",
    "yuja",
    "pumpkin-sweetpotato",
    "flowers",
    "tea",
    "health-pouch",
    "celadon",
    "folk-painting",
    "ticket",
    "gift-bundle",
    "beer",
    "shopping-bag",
}
NO_TAX_CLASS = {
    "GJ-0195", "GJ-0716", "GJ-0189", "GJ-0037", "GJ-0133", "GJ-0082", "GJ-0707", "GJ-0271",
    "GJ-X009",
}  # fmt: skip
NO_PRICE = {"GJ-0610", "GJ-X007", "GJ-X008"}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    with UnitOfWork(engine) as uow:
        load_goods(uow)
        uow.commit()
    return engine


def test_there_are_153_goods_of_all_twelve_categories() -> None:
    assert len(GOODS) == len({each.good.sku for each in GOODS}) == 153
    assert {each.good.category for each in GOODS} == set(CATEGORIES)
    assert len(CATEGORIES) == 12


def test_every_scan_finds_a_good_that_can_be_sold(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    for sample in (each for each in GOODS if each.is_sold):
        found = catalogue.find(sample.good.barcode, DAY)
        assert isinstance(found, ChooseOption if sample.good.options else PricedGood)


def test_what_nobody_can_tell_is_not_sold_and_says_why(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    unsold = {each.good.sku: each for each in GOODS if not each.is_sold}
    assert set(unsold) == NO_TAX_CLASS | NO_PRICE
    for sku in NO_TAX_CLASS:
        assert isinstance(catalogue.find_sku(sku, on_day=DAY), NoTaxClass)
    for sku in NO_PRICE:
        assert isinstance(catalogue.find_sku(sku, on_day=DAY), NoPrice)


def test_every_good_lies_under_one_of_the_ten_tiles(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    shelves = {each.code: catalogue.shelf(each.code, DAY) for each in groups()}
    assert len(shelves) == 10
    assert sum(map(len, shelves.values())) == len(GOODS)
    assert all(len(shelf) >= 5 for shelf in shelves.values())


def test_every_good_has_a_drawing_a_storage_and_an_english_name() -> None:
    assert {each.good.art for each in GOODS} == DRAWINGS
    assert {each.good.storage for each in GOODS} <= {"상온", "냉장", "냉동", ""}
    for good in (each.good for each in GOODS):
        assert good.kiosk_name_en
        assert good.kiosk_name_en.isascii()
        assert good.allergens == ""  # the catalogue tells none, and none is invented


def test_only_beer_asks_for_an_age() -> None:
    assert [each.good.sku for each in GOODS if each.good.is_adult_only] == ["GJ-X006"]


def test_the_bag_is_found(engine: Engine) -> None:
    bag = Catalogue(engine, HandClock()).bag(DAY)
    assert bag is not None
    assert (bag.good.sku, bag.price.won) == ("GJ-X010", 100)


def test_loading_twice_changes_nothing(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    before = [catalogue.find(each.good.barcode, DAY) for each in GOODS]
    with UnitOfWork(engine) as uow:
        load_goods(uow)
        uow.commit()
    assert [catalogue.find(each.good.barcode, DAY) for each in GOODS] == before


def test_twelve_goods_lie_on_the_quick_keys(engine: Engine) -> None:
    places = sorted(each.good.quick for each in GOODS if each.good.quick is not None)
    assert places == list(range(1, 13))
    assert len(Catalogue(engine, HandClock()).quick(DAY)) == 12


def test_names_are_short_words_apart_from_pack_and_option() -> None:
    for good in (each.good for each in GOODS):
        assert not set("[]()") & set(good.kiosk_name)
        assert good.pack or good.options


def test_kiosk_names_are_not_told_twice() -> None:
    names = [(each.good.short_name, each.good.pack) for each in GOODS]
    assert len(names) == len(set(names))
    english = [(each.good.kiosk_name_en, each.good.pack, each.good.sku[3]) for each in GOODS]
    assert len(english) - len(set(english)) <= 1


def test_rice_is_not_praised() -> None:
    """양곡관리법 시행규칙 7의4: no "최고", "특", "Best"."""
    for good in (each.good for each in GOODS if each.good.category == "강진쌀"):
        assert not any(word in good.kiosk_name for word in ("최고", "특", "Best"))


def test_every_good_and_price_says_where_it_is_from() -> None:
    for sample in GOODS:
        assert sample.good.source
        assert all(price.source for price in sample.prices)
        assert all(price.won > 0 for price in sample.prices)


def test_invented_prices_are_told_apart() -> None:
    invented = [price for each in GOODS for price in each.prices if price.source == INVENTED]
    assert {price.option for price in invented} == {"20kg", "6kg", "500g", "5kg"}


def test_tax_classes_carry_their_basis_and_how_sure_it_is() -> None:
    classes = {each.good.sku: each.tax for each in GOODS if each.tax is not None}
    assert all(tax.basis for tax in classes.values())
    kimchi = classes["GJ-0013"]
    assert (kimchi.tax, kimchi.confidence) == (Tax.EXEMPT, Confidence.UNCLEAR)
    assert "2025-12-31" in kimchi.basis
    assert kimchi.until_day == 20251231
    limited = {sku for sku, tax in classes.items() if tax.until_day is not None}
    assert limited == {sku for sku, tax in classes.items() if "2025-12-31" in tax.basis}
    assert limited == {sku for sku, t in classes.items() if t.confidence is Confidence.UNCLEAR}
    assert kimchi.signed_by_role == ""


def test_an_origin_that_is_not_known_is_not_printed() -> None:
    for good in (each.good for each in GOODS):
        assert good.origin in {"", "국내산(전남 강진)"}


def test_smallest_orders_are_kept() -> None:
    least = {each.good.sku: each.good.smallest_order for each in GOODS}
    assert {sku: count for sku, count in least.items() if count > 1} == {
        "GJ-0600": 3, "GJ-0570": 3, "GJ-0558": 5,
    }  # fmt: skip


def test_the_seller_is_the_countys_shop_with_an_invented_representative() -> None:
    (seller,) = sample_shops().sellers
    assert (seller.name, seller.business_number) == ("초록믿음 (강진군)", "828-83-00018")
    assert seller.representative == "홍길동(예시)"
    assert {each.good.seller for each in GOODS} == {seller.code}


def test_the_voucher_is_taken_in_the_county_only() -> None:
    for place in sample_shops().places:
        takes = TenderKind.GANGJIN_VOUCHER in place.tenders
        assert takes == place.is_in_county
        why = {absent.kind: absent.reason for absent in place.not_taken}
        assert takes or why[TenderKind.GANGJIN_VOUCHER] is WhyNotTaken.OUTSIDE_COUNTY
