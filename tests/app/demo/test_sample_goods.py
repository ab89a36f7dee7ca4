"""The sixty goods of the demo: real, complete, and sold as they stand."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.catalog.model import (
    ART_OF_CATEGORY,
    CATEGORIES,
    ChooseOption,
    Confidence,
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


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    with UnitOfWork(engine) as uow:
        load_goods(uow)
        uow.commit()
    return engine


def test_there_are_sixty_goods_of_all_twelve_categories() -> None:
    assert len(GOODS) == len({each.good.sku for each in GOODS}) == 60
    assert {each.good.category for each in GOODS} == set(CATEGORIES)
    assert len(CATEGORIES) == 12


def test_every_scan_finds_a_good_that_can_be_sold(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    for sample in GOODS:
        found = catalogue.find(sample.good.barcode, DAY)
        assert isinstance(found, ChooseOption if sample.good.options else PricedGood)


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
        assert good.art == ART_OF_CATEGORY[good.category]
        assert good.pack or good.options


def test_kiosk_names_are_not_told_twice() -> None:
    names = [(each.good.short_name, each.good.pack) for each in GOODS]
    assert len(names) == len(set(names))


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
    assert all(each.tax.basis for each in GOODS)
    kimchi = next(each for each in GOODS if each.good.sku == "GJ-0013")
    assert (kimchi.tax.tax, kimchi.tax.confidence) == (Tax.EXEMPT, Confidence.UNCLEAR)
    assert "2025-12-31" in kimchi.tax.basis
    assert kimchi.tax.until_day == 20251231
    limited = {each.good.sku for each in GOODS if each.tax.until_day is not None}
    assert limited == {each.good.sku for each in GOODS if "2025-12-31" in each.tax.basis}
    assert kimchi.tax.signed_by_role == ""


def test_an_origin_that_is_not_known_is_not_printed() -> None:
    for good in (each.good for each in GOODS):
        assert good.origin in {"", "국내산(전남 강진)"}


def test_smallest_orders_are_kept() -> None:
    assert {e.good.smallest_order for e in GOODS if e.good.sku in {"GJ-0600", "GJ-0570"}} == {3}


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
