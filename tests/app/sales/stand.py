"""A whole kiosk on a real database, with a payment service that fails when it is told to."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, func, select

from app.catalog.service import Catalogue
from app.devices.payments.emulator.service import NoSuchCode, OtherAmount, Service
from app.devices.payments.errors import AmountDiffers, NotAPaymentCode, PaymentServiceAway
from app.devices.payments.http_door import _state
from app.devices.payments.model import PaymentDoor, Presented, State
from app.documents.service import PrintQueue
from app.journal.keys import StationKey, load_key, make_key
from app.journal.service import Journal
from app.journal.store import EntryRow
from app.ledger.entry import first_head, next_head
from app.sales.held import Neighbours
from app.sales.kiosk import Kiosk
from app.sales.self_service import KioskSettings
from app.shared.clock import from_utc_ms
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import reading
from tests.app.catalog.shelf import stock
from tests.fakes import HandClock

STAFF = 3


@dataclass
class Door:
    """The virtual service without its wire.

    `faults`: for the calls to come, "request" (it never arrives), "answer" (it is done, nobody
    hears of it) or "" (all is well).
    """

    service: Service
    faults: list[str] = field(default_factory=list)

    def ready(self) -> bool:
        return not self.faults

    def present(self, won: int, order_id: str) -> Presented:
        told = self._call("present", order_id, "GJ0001", won)
        return Presented(str(told["qr"]), from_utc_ms(int(str(told["until_ms"]))))

    def charge(self, code: str, won: int, order_id: str) -> State:
        return _state(self._call("charge", order_id, code, won))

    def state(self, order_id: str) -> State:
        return _state(self._call("state", order_id))

    def cancel(self, order_id: str) -> State:
        return _state(self._call("cancel", order_id))

    def _call(self, what: str, *words: object) -> dict[str, object]:
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "request":
            raise PaymentServiceAway(what)
        try:
            told: dict[str, object] = getattr(self.service, what)(*words)
        except OtherAmount as error:
            raise AmountDiffers from error
        except NoSuchCode as error:
            raise NotAPaymentCode from error
        if fault == "answer":
            raise PaymentServiceAway(what)
        return told


@dataclass(frozen=True)
class Stand:
    """One kiosk with everything behind it."""

    engine: Engine
    clock: HandClock
    key: StationKey
    journal: Journal
    printing: PrintQueue
    service: Service
    door: Door
    kiosk: Kiosk

    def entries(self) -> list[EntryRow]:
        with reading(self.engine) as session:
            return list(session.scalars(select(EntryRow).order_by(EntryRow.seq)))

    def audit(self) -> None:
        """The chain is whole from h₀ to its head, without a gap."""
        head = first_head(self.key.public_bytes)
        for number, row in enumerate(self.entries(), 1):
            head = next_head(head, row.leaf)
            assert (row.seq, row.head) == (number, head)

    def kinds(self) -> list[int]:
        return [row.kind for row in self.entries()]

    def count(self, row: type) -> int:
        with reading(self.engine) as session:
            return session.scalar(select(func.count()).select_from(row)) or 0

    def papers(self) -> list[str]:
        """The kinds of paper that come out now."""
        found = []
        while (job := self.printing.next()) is not None:
            found.append(job.document.kind if job.document is not None else "kick")
            self.printing.started(job.id)
            self.printing.done(job.id)
        return found


def open_stand(
    folder: Path,
    *,
    station: str = "S01",
    place: str = "SHOP-01",
    clock: HandClock | None = None,
    service: Service | None = None,
    door: PaymentDoor | None = None,
    neighbours: Neighbours = Neighbours(),  # noqa: B008
    hands_out: bool = False,
) -> Stand:
    """At a new folder a new station; at an old one the same station after a restart."""
    path, key_path = folder / f"{station}.sqlite", folder / f"{station}.key"
    is_new = not path.exists()
    engine, clock = station_engine(path), clock or HandClock()
    if is_new:
        metadata_of(STATION).create_all(engine)
        stock(engine)
    key = load_key(key_path) if key_path.exists() else make_key(key_path)
    journal = Journal(station=station, key=key, clock=clock)
    catalogue, printing = Catalogue(engine, clock), PrintQueue(engine, clock)
    own = Door(service or Service(clock))
    kiosk = Kiosk(
        engine, journal, catalogue, printing, KioskSettings(place, "GJ", hands_out),
        door or own, neighbours,
    )  # fmt: skip
    return Stand(engine, clock, key, journal, printing, own.service, own, kiosk)


def again(stand: Stand, folder: Path, **told: object) -> Stand:
    """The same kiosk after a restart, and the same payment service."""
    stand.engine.dispose()
    return open_stand(folder, clock=stand.clock, service=stand.service, **told)  # type: ignore[arg-type]
