"""The same catalogue at the centre, on PostgreSQL."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.catalog import service, store
from app.catalog.errors import BarcodeTaken
from app.catalog.model import ChooseOption, Price, PricedGood, Unknown
from app.catalog.service import Catalogue
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.app.catalog.shelf import OATS, PASTE, RICE, stock
from tests.fakes import HandClock


@pytest.fixture
def centre(postgres_url: str) -> Iterator[Engine]:
    engine = centre_engine(postgres_url)
    metadata_of(CENTRE).create_all(engine)
    stock(engine)
    yield engine
    engine.dispose()


def test_the_centre_finds_what_a_station_finds(centre: Engine) -> None:
    catalogue = Catalogue(centre, HandClock())
    found = catalogue.find(RICE.barcode)
    assert isinstance(found, PricedGood)
    assert found.price.won == 32_000
    assert isinstance(catalogue.find(OATS.barcode), ChooseOption)
    assert len(catalogue.quick()) == 2


def test_records_are_written_over_and_removed(centre: Engine) -> None:
    with UnitOfWork(centre) as uow:
        service.save_price(uow, Price(RICE.sku, "", 31_500, 20251101))
        store.remove_good(uow.session, PASTE.key)
        uow.commit()
    catalogue = Catalogue(centre, HandClock())
    found = catalogue.find(RICE.barcode)
    assert isinstance(found, PricedGood)
    assert found.price.won == 31_500
    assert catalogue.find(PASTE.barcode) == Unknown(PASTE.barcode)


def test_the_centre_lets_no_two_goods_share_a_barcode(centre: Engine) -> None:
    with UnitOfWork(centre) as uow, pytest.raises(BarcodeTaken):
        service.save_good(uow, type(RICE)(**{**vars(RICE), "sku": "GJ-NEW"}))
