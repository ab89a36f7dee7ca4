"""An enrolled station's folder as in the field, and a centre to visit on a real port."""

import json
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.access import store as access
from app.access.enrolled import save_enrolled
from app.access.model import (
    Enrolled,
    Operator,
    Peer,
    PrinterLine,
    Role,
    StationKind,
    StationSettings,
)
from app.access.secrets import hash_secret, make_token
from app.journal.keys import make_key
from app.journal.service import Journal
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.entry import first_head
from app.ledger.keys import Signer
from app.shared.clock import SystemClock
from app.shared.ids import new_id
from app.shared.logs import Facts
from app.station.folder import Folder
from app.storage.engine import station_engine
from app.storage.schema import migrate
from app.storage.tables import STATION
from app.storage.unit_of_work import UnitOfWork
from app.vault.service import Vault

ORIGIN = "madang.gangjin.example/log/2025"
BUILD = datetime(2025, 1, 1, tzinfo=UTC)
NAME, PHONE, OPERATOR = "홍길동", "010-1234-5678", "성춘향 조합장"


class FakeCentre:
    """Answers a checkpoint and a head; each can be turned wrong."""

    def __init__(self) -> None:
        self.signer = Signer(ORIGIN, bytes(range(32)))
        self.head: tuple[int, bytes] = (0, bytes(32))
        self.head_status = 200
        self.time: datetime | None = None
        self.note = sign_checkpoint(Checkpoint(ORIGIN, 7, bytes(32)), self.signer)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        centre = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == "/log/2025/checkpoint":
                    self._answer(200, centre.note.encode())
                elif self.path == "/v1/stations/W01/head":
                    seq, head = centre.head
                    told = json.dumps({"seq": seq, "head": head.hex()})
                    self._answer(centre.head_status, told.encode())
                else:
                    self._answer(404, b"{}")

            def date_time_string(self, timestamp: float | None = None) -> str:
                return format_datetime(centre.time or datetime.now(UTC), usegmt=True)

            def log_message(self, *_: object) -> None:
                return

            def _answer(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

        return Handler


@dataclass
class Patient:
    """One station's folder, the centre it knows, and everything in it that nobody may learn."""

    folder: Folder
    centre: FakeCentre
    token: str
    pin_hash: str
    clock: SystemClock

    def tell(self, settings: StationSettings) -> None:
        engine = station_engine(self.folder.database)
        with UnitOfWork(engine) as uow:
            access.save_station_settings(uow.session, settings)
            uow.commit()
        engine.dispose()

    def knows(self, peer: Peer) -> None:
        engine = station_engine(self.folder.database)
        with UnitOfWork(engine) as uow:
            access.save_peer(uow.session, peer)
            uow.commit()
        engine.dispose()

    @property
    def settings(self) -> StationSettings:
        engine = station_engine(self.folder.database)
        with Session(engine) as session:
            found = access.station_settings(session, "W01")
        engine.dispose()
        assert found is not None
        return found

    def change(self, **values: object) -> None:
        self.tell(replace(self.settings, **values))  # type: ignore[arg-type]

    @property
    def secrets(self) -> tuple[str, ...]:
        """As anybody would look for them in a bundle."""
        keys = (self.folder.key.read_bytes(), self.folder.master_key.read_bytes())
        return (
            *(NAME, PHONE, PHONE.replace("-", ""), OPERATOR, self.token, self.pin_hash),
            *(key.hex() for key in keys),
        )


@pytest.fixture
def centre() -> Iterator[FakeCentre]:
    made = FakeCentre()
    yield made
    made.stop()


@pytest.fixture
def patient(tmp_path: Path, centre: FakeCentre) -> Patient:
    """W01 with one entry, an operator, a person in the vault, and a log that tells too much."""
    folder, clock = Folder(tmp_path / "W01"), SystemClock(BUILD)
    folder.path.mkdir(mode=0o700)
    key, token, pin_hash = make_key(folder.key), make_token(), hash_secret("4711")
    vkey = str(centre.signer.key)
    save_enrolled(
        folder.enrolled,
        Enrolled("W01", "doam", StationKind.WEIGH, token, centre.url, ORIGIN, vkey),
    )
    engine = station_engine(folder.database)
    migrate(engine, STATION)
    vault = Vault(engine, folder.subject_keys, folder.master_key, clock)
    journal = Journal(station="W01", key=key, clock=clock)
    with UnitOfWork(engine) as uow:
        access.save_operator(uow.session, Operator(1, OPERATOR, Role.CLERK, pin_hash))
        access.save_station_settings(
            uow.session,
            StationSettings(
                "W01", "doam", StationKind.WEIGH, printer=PrinterLine(f"file:{tmp_path / 'paper'}")
            ),
        )
        vault.put(uow, new_id(clock), {"name": NAME, "phone": PHONE})
        journal.append(uow, 1, [20251120, 1], {"operator": 1})
        uow.commit()
    engine.dispose()
    centre.head = (0, first_head(key.public_bytes))
    return Patient(folder, centre, token, pin_hash, clock)


@pytest.fixture
def talkative(patient: Patient) -> Patient:
    """Its log holds what no log should: by other libraries, in errors, in facts."""
    handler = logging.FileHandler(patient.folder.path / "station.log", encoding="utf-8")
    handler.setFormatter(Facts())
    ours, theirs = logging.getLogger("app.sync.runner"), logging.getLogger("somebody.else")
    for log in (ours, theirs):
        log.addHandler(handler)
    ours.warning("sync stopped", extra={"problem": "away", "station": "W01", "seq": 12})
    ours.warning("sync stopped", extra={"problem": NAME, "station": PHONE, "who": OPERATOR})
    theirs.warning("%s called from %s with %s", NAME, PHONE, patient.token)
    try:
        int(f"{NAME} {PHONE} {patient.pin_hash}")
    except ValueError:
        ours.exception("paper not drawn", extra={"job": 7, "key": patient.secrets[-1]})
    for log in (ours, theirs):
        log.removeHandler(handler)
    handler.close()
    return patient
