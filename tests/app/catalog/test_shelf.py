"""What lies under a tile of a kiosk's home, and in which order."""

from sqlalchemy import Engine

from app.catalog import store
from app.catalog.groups import group_of, groups
from app.catalog.model import CATEGORIES, ChooseOption, NoPrice, NoTaxClass, PricedGood
from app.catalog.service import Catalogue
from app.storage.unit_of_work import UnitOfWork
from tests.app.catalog.shelf import BEER, GOODS, OATS, RICE, UNTAXED, WHEAT
from tests.fakes import HandClock


def skus(catalogue: Catalogue, group: str) -> list[str]:
    return [found.good.sku for found in catalogue.shelf(group) if not hasattr(found, "code")]


def sell(engine: Engine, **quantities: int) -> None:
    with UnitOfWork(engine) as uow:
        sold = {sku.replace("_", "-"): quantity for sku, quantity in quantities.items()}
        store.add_sold(uow.session, sold)
        uow.commit()


def test_there_are_ten_tiles_and_every_category_lies_under_one() -> None:
    codes = [each.code for each in groups()]
    assert len(codes) == len(set(codes)) == 10
    assert {group_of(good) for good in GOODS} <= set(codes)
    told = {good.category for good in GOODS}
    assert told <= set(CATEGORIES)
    assert all(len(line) <= 10 for each in groups() for line in each.name.split("\n"))


def test_a_good_lies_where_it_says_itself() -> None:
    assert group_of(RICE) == "rice"
    assert group_of(type(RICE)(**{**vars(RICE), "group": "sea"})) == "sea"


def test_the_quick_keys_order_stands_until_something_was_sold(
    engine: Engine, catalogue: Catalogue
) -> None:
    assert skus(catalogue, "grains") == [OATS.sku, WHEAT.sku]
    sell(engine, GJ_0600=2)
    assert skus(catalogue, "grains") == [WHEAT.sku, OATS.sku]
    sell(engine, GJ_0177=1)
    sell(engine, GJ_0177=2)
    assert skus(catalogue, "grains") == [OATS.sku, WHEAT.sku]


def test_nothing_is_hidden_that_is_not_sold(catalogue: Catalogue) -> None:
    kinds = {found.good.sku: type(found) for found in catalogue.shelf("snacks")}  # type: ignore[union-attr]
    assert kinds[BEER.sku] is PricedGood
    assert kinds[UNTAXED.sku] is NoTaxClass
    assert NoPrice in kinds.values()


def test_a_good_with_options_is_one_card(catalogue: Catalogue) -> None:
    (first, _) = catalogue.shelf("grains")
    assert isinstance(first, ChooseOption)


def test_a_tile_that_nobody_knows_is_empty(catalogue: Catalogue) -> None:
    assert catalogue.shelf("?") == ()


def test_a_catalogue_without_a_bag_has_none(catalogue: Catalogue) -> None:
    assert catalogue.bag() is None


def test_the_search_finds_best_sellers_first_once_the_goods_were_read_anew(
    engine: Engine, clock: HandClock
) -> None:
    sell(engine, GJ_0133=9)
    found = Catalogue(engine, clock).search("차")
    assert found[0].good.sku == UNTAXED.sku  # type: ignore[union-attr]
