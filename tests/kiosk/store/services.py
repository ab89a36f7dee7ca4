"""The kiosk's real services as its pages get them, with every sample good on the shelf."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from app.access.model import Handing
from app.catalog import store as catalog_store
from app.catalog.service import Catalogue
from app.demo.sample_goods import sample_goods, sample_shops
from app.devices.payments.model import PaymentDoor
from app.documents.service import PrintQueue
from app.journal.keys import load_key, make_key
from app.journal.service import Journal
from app.sales.kiosk import Kiosk
from app.sales.self_service import KioskSettings
from app.shared.clock import Clock
from app.station.resting import Resting
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from kiosk.store.parts import StoreParts

PLACE = "RA-01"


@dataclass(frozen=True)
class Shop:
    """One kiosk with everything behind it."""

    engine: Engine
    journal: Journal
    printing: PrintQueue
    parts: StoreParts


def open_shop(
    folder: Path, clock: Clock, payments: PaymentDoor | None = None, *, hands_out: bool = False
) -> Shop:
    """At a new folder a new station; at an old one the same station after a restart."""
    path, key_path = folder / "S01.sqlite", folder / "S01.key"
    is_new = not path.exists()
    engine = station_engine(path)
    if is_new:
        metadata_of(STATION).create_all(engine)
        _stock(engine)
    key = load_key(key_path) if key_path.exists() else make_key(key_path)
    journal, printing = Journal(station="S01", key=key, clock=clock), PrintQueue(engine, clock)
    catalogue = Catalogue(engine, clock)
    settings = KioskSettings(PLACE, "GJ", hands_out=hands_out)
    kiosk = Kiosk(engine, journal, catalogue, printing, settings, payments)
    handing = Handing.PICK_UP if hands_out else Handing.CARRY
    return Shop(
        engine,
        journal,
        printing,
        StoreParts(kiosk, catalogue, Resting(folder / "resting"), handing),
    )


def _stock(engine: Engine) -> None:
    shops = sample_shops()
    with UnitOfWork(engine) as uow:
        for place in shops.places:
            catalog_store.save_place(uow.session, place)
        for seller in shops.sellers:
            catalog_store.save_seller(uow.session, seller)
        for rule in shops.vat_rules:
            catalog_store.save_vat_rule(uow.session, rule)
        for sample in sample_goods():
            catalog_store.save_good(uow.session, sample.good)
            for price in sample.prices:
                catalog_store.save_price(uow.session, price)
            if sample.tax is not None:
                catalog_store.save_tax_class(uow.session, sample.tax)
        uow.commit()
