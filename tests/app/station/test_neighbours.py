"""A kiosk and a till as their programs build them, with no centre anywhere: the bell, a basket."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.access.calls import CallBell, Calls
from app.access.enrolled import save_enrolled
from app.access.model import Enrolled, Peer, StationKind, StationSettings
from app.access.store import save_peer, save_station_settings
from app.documents.profiles import PROFILES
from app.journal.keys import load_key, make_key
from app.sales import wire as sales
from app.sales.held import Gone, HeldLine, HeldRecord, Release, ReleasedRecord
from app.shared.clock import utc_ms
from app.station.folder import Folder
from app.station.service import Station, build
from app.storage.unit_of_work import UnitOfWork
from tests.app.central.trade import DAY, sell_alone
from tests.app.sync.peers.place import free_port, until
from tests.fakes import NOON, HandClock

PLACE, NOWHERE = "RA-01", "http://127.0.0.1:1"
KINDS = {"S01": StationKind.STORE, "T01": StationKind.TILL}


@contextmanager
def place(path: Path, *, has_lan: bool = True) -> Iterator[tuple[Station, Station]]:
    """Both run when this is entered, and have ended when it is left."""
    folders = {code: Folder(path / code) for code in KINDS}
    addresses = {code: f"http://127.0.0.1:{free_port()}" for code in KINDS}
    for code, folder in folders.items():
        folder.path.mkdir()
        make_key(folder.key)
        save_enrolled(
            folder.enrolled, Enrolled(code, PLACE, KINDS[code], "token", NOWHERE, "log", "vkey")
        )
    peers = [
        Peer(code, PLACE, KINDS[code], load_key(folder.key).public_bytes, addresses[code])
        for code, folder in folders.items()
    ]
    built = [build(folder, HandClock()) for folder in folders.values()]
    for station in built:
        code = station.enrolled.station
        with UnitOfWork(station.engine) as uow:
            for each in peers:
                save_peer(uow.session, each)
            address = addresses[code] if has_lan else None
            save_station_settings(
                uow.session, StationSettings(code, PLACE, KINDS[code], peer=address)
            )
            uow.commit()
        station.start(None, PROFILES["generic-80mm"])
    try:
        yield built[0], built[1]
    finally:
        for station in built:
            station.stop()


class Written:
    """A station's journal, as tests of the trades write into it."""

    def __init__(self, station: Station) -> None:
        self.station = station

    def add(self, kind: int, face: object, body: object) -> int:
        with UnitOfWork(self.station.engine) as uow:
            made = self.station.journal.append(uow, kind, face, body)  # type: ignore[arg-type]
            uow.commit()
        return made.seq


def hold(store: Station, number: int) -> int:
    until_ms = utc_ms(NOON) + 600_000
    record = HeldRecord(number, 0, DAY, PLACE, until_ms, (HeldLine("GJ-0001", "", 1, 32_000),))
    return Written(store).add(sales.BASKET_HELD, sales.held_face(record), sales.held_body(record))


def test_the_bell_is_heard_without_a_centre(tmp_path: Path) -> None:
    with place(tmp_path) as (store, till):
        bell = CallBell(store.engine, store.journal, store.peers.heard, store.peers.reached)
        calls = Calls(till.engine, till.journal, till.peers.heard)
        bell.call("store/home")
        until(calls.open)
        assert calls.answer("S01", 1, 21)
        until(lambda: (found := bell.open()) is not None and found.answered and found.reached)


def test_a_held_basket_is_seen_at_the_till_until_it_is_paid_or_taken_back(tmp_path: Path) -> None:
    with place(tmp_path) as (store, till):
        around = till.peers.held.neighbours()
        first, second = hold(store, 27), hold(store, 28)
        until(lambda: len(tuple(around.held())) == 2)
        assert [(each.station, each.number) for each in around.held()] == [("S01", 27), ("S01", 28)]
        assert around.key("S01") == load_key(store.folder.key).public_bytes
        assert around.gone("S01", first) is None
        released = ReleasedRecord(28, second, Release.TAKEN_BACK, 0)
        Written(store).add(
            sales.BASKET_RELEASED, sales.released_face(released), sales.released_body(released)
        )
        until(lambda: around.gone("S01", second))
        assert around.gone("S01", second) is Gone.TAKEN_BACK
        assert [each.number for each in around.held()] == [27]
        sell_alone(Written(store), "S01-000001", held=("S01", first))
        until(lambda: around.gone("S01", first) is Gone.PAID)
        assert tuple(around.held()) == ()


def test_a_kiosk_hears_of_a_till_that_was_paid(tmp_path: Path) -> None:
    with place(tmp_path) as (store, till):
        seq = hold(store, 27)
        sell_alone(Written(till), "T01-000001", held=("S01", seq))
        until(lambda: store.peers.held.gone("S01", seq) is Gone.PAID)


def test_a_station_without_an_address_has_no_neighbours_and_runs(tmp_path: Path) -> None:
    with place(tmp_path, has_lan=False) as (store, till):
        hold(store, 27)
        assert not store.peers.is_on
        assert store.peers.seen() == ()
        assert not store.peers.reached(1)
        assert tuple(till.peers.held.neighbours().held()) == ()
