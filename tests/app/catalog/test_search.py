"""Goods are found as one types, by what people know of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.catalog import service, store
from app.catalog.model import Good, PricedGood
from app.catalog.search import SearchIndex
from app.catalog.service import Catalogue
from app.catalog.sounds import first_sounds, plain
from app.demo.sample_goods import load_goods, sample_goods
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.fakes import HandClock

GOODS = {each.good.sku: each.good for each in sample_goods()}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = station_engine(Path(tmp_path_factory.mktemp("search")) / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    with UnitOfWork(engine) as uow:
        load_goods(uow)
        uow.commit()
    return engine


def names(catalogue: Catalogue, text: str, limit: int = 24) -> list[str]:
    return [good_of(found).short_name for found in catalogue.search(text, limit)]


def good_of(found: object) -> Good:
    good = getattr(found, "good", None)
    assert isinstance(good, Good)
    return good


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ㄱㅈㅆ", "강진쌀 소포장"),
        ("ㄱㅈㅅ", "강진쌀 소포장"),
        ("ㄱㅈ쌀", "강진쌀 소포장"),
        ("강ㅈ", "강진쌀 소포장"),
        ("ㅁㅇㅈ", "황금들 묵은지"),
        ("묵은지", "마리네 묵은지"),
        ("shiitake", "생표고버섯 가정용"),
        ("Celadon cup", "청자 한글컵 2인 세트"),
        ("2082", "탐진강 새청무쌀 찰진쌀"),
        ("2146810002082", "탐진강 새청무쌀 찰진쌀"),
        ("치즈", "김부각"),
        ("열혈 농사꾼", "열혈농사꾼 향미"),
    ],
)
def test_what_people_type_finds_it(engine: Engine, typed: str, name: str) -> None:
    assert name in names(Catalogue(engine, HandClock()), typed)


def test_a_name_that_begins_so_comes_first(engine: Engine) -> None:
    found = names(Catalogue(engine, HandClock()), "쌀귀리")
    assert found[0].startswith("쌀귀리")
    assert "다산 쌀귀리 유기농" in found


def test_the_end_of_a_barcode_comes_before_its_middle(engine: Engine) -> None:
    (first, *_) = Catalogue(engine, HandClock()).search("0132")
    assert good_of(first).barcode.endswith("0132")


@pytest.mark.parametrize("typed", ["", "  ", "[]", "없는상품", "ㅎㅎㅎㅎㅎ", "\n"])
def test_nothing_is_found_by_nothing(engine: Engine, typed: str) -> None:
    assert Catalogue(engine, HandClock()).search(typed) == ()


def test_a_double_sound_that_was_typed_is_meant(engine: Engine) -> None:
    found = [good_of(each) for each in Catalogue(engine, HandClock()).search("ㅆㄱ", 200)]
    assert found
    for good in found:
        assert any("ㅆㄱ" in first_sounds(plain(name)).replace(" ", "") for name in said(good))


def test_no_more_is_answered_than_was_asked_for(engine: Engine) -> None:
    assert len(Catalogue(engine, HandClock()).search("ㄱ", 3)) == 3


def test_what_is_found_has_its_price_or_says_why_not(engine: Engine) -> None:
    catalogue = Catalogue(engine, HandClock())
    assert any(isinstance(each, PricedGood) for each in catalogue.search("한우"))
    assert {type(each).__name__ for each in catalogue.search("홍차")} == {"NoTaxClass"}


def test_a_good_that_changes_is_found_by_its_new_name(tmp_path: Path) -> None:
    engine = station_engine(tmp_path / "s.sqlite")
    metadata_of(STATION).create_all(engine)
    catalogue = Catalogue(engine, HandClock())
    rice = GOODS["GJ-0208"]
    for name in ("옛쌀", "새쌀"):
        with UnitOfWork(engine) as uow:
            service.save_good(uow, Good(**{**vars(rice), "kiosk_name": name}))
            uow.commit()
        assert names(catalogue, name) == [name]
    assert names(catalogue, "옛쌀") == []
    with UnitOfWork(engine) as uow:
        store.remove_good(uow.session, rice.sku)
        uow.commit()
    assert names(catalogue, "새쌀") == []


@given(st.sampled_from(sorted(GOODS)), st.data())
def test_any_part_of_a_name_finds_its_good_by_words_and_by_sounds(
    sku: str, data: st.DataObject
) -> None:
    name = plain(GOODS[sku].short_name).replace(" ", "")
    begin = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(begin + 1, len(name)))
    for typed in (name[begin:end], first_sounds(name[begin:end])):
        assert sku in INDEX.find(typed, len(GOODS))


def said(good: Good) -> list[str]:
    options = [option.label for option in good.options]
    return [good.short_name, good.name, good.category, good.pack, good.name_en, *options]


INDEX = SearchIndex(
    [(sku, "\n".join(filter(None, map(plain, said(good))))) for sku, good in GOODS.items()]
)
