"""The demo's stage: a database, the centre, a virtual scale, stations enrolled; no window yet."""

import json
import socket
import sqlite3
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from app.access.model import StationKind
from app.catalog.wire import decode_price
from app.central.centre import build, log_vkey
from app.central.client import OfficeClient
from app.central.office_model import LedgerState
from app.central.postgres import Cluster
from app.central.settings import CentralSettings
from app.demo import sample
from app.demo import sample_people as people
from app.demo.clock import ConductedClock
from app.demo.display import OFFSCREEN, Seat
from app.demo.folder import emptied
from app.demo.player import Player
from app.demo.processes import Processes
from app.demo.witnessing import DemoWitness
from app.storage.engine import centre_engine
from app.storage.schema import migrate
from app.storage.tables import CENTRE

START = datetime(2025, 11, 19, 23, 30, tzinfo=UTC)
"""2025-11-20 08:30 in Seoul."""
BUILD = datetime(2025, 11, 1, tzinfo=UTC)
"""The demo hands in a build date before its day."""
PATIENCE_SECONDS = 30.0
LATELY = timedelta(minutes=2)
STATIONS = (
    (people.WEIGH, people.WEIGH_PLACE, StationKind.WEIGH),
    (people.TILL, people.TILL_PLACE, StationKind.TILL),
    (people.STORE, people.STORE_PLACE, StationKind.STORE),
    (people.CLASS, people.CLASS_PLACE, StationKind.CLASS),
)
NEIGHBOURS = (people.TILL, people.STORE)
"""Stations of one place, which follow each other on its network."""


class StageFailed(Exception):
    """Something of the stage did not come up; its log says why."""


class Stage:
    """Everything lies under `out`; entering sets it up, leaving ends every process.

    Windows open on Qt's `platform`, "" for the desktop's own.
    """

    def __init__(self, out: Path, platform: str) -> None:
        self.out = out.resolve()
        self._platform = platform
        self._seat = None if platform == OFFSCREEN else Seat()
        self._stack = ExitStack()
        self.port, payment, self.witness_port, *peers = _free_ports(3 + len(NEIGHBOURS))
        self.addresses = people.Addresses(
            f"http://127.0.0.1:{payment}",
            {
                station: f"http://127.0.0.1:{port}"
                for station, port in zip(NEIGHBOURS, peers, strict=True)
            },
        )
        self.scale_url = ""

    @property
    def centre_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def clock_file(self) -> Path:
        return self.folder("work") / "clock.json"

    def folder(self, name: str) -> Path:
        path = self.out / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def data(self, station: str) -> Path:
        return self.folder("work") / station

    def printer(self, station: str) -> Path:
        """Where this station's receipt printer leaves its bytes."""
        return self.folder("escpos") / station

    def __enter__(self) -> Self:
        try:
            self._set_up()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _set_up(self) -> None:
        self._stack.enter_context(emptied(self.out))
        self.clock = ConductedClock(self.clock_file, START, BUILD)
        cluster = self._stack.enter_context(Cluster())
        self.settings = CentralSettings(
            database_url=cluster.url(), data=self.folder("work") / "centre", port=self.port
        )
        self._load()
        policy = self.folder("work") / "policy"
        environment = {
            "MADANG_CENTRAL_DATABASE_URL": self.settings.database_url,
            "MADANG_CENTRAL_POLICY_FILE": str(policy),
            "QT_QUICK_BACKEND": "software",
            "PYTHONUNBUFFERED": "1",
        }
        if self._platform:
            environment |= {"QT_QPA_PLATFORM": self._platform}
        self.processes = self._stack.enter_context(Processes(self.folder("logs"), environment))
        self.witness = DemoWitness(
            self.processes, self.folder("work") / "witness", self.clock_file,
            log_vkey(self.settings, self.clock), self.witness_port,
        )  # fmt: skip
        policy.write_text(self.witness.start(), encoding="utf-8")
        self.start_centre()
        for station, place, kind in STATIONS:
            self._enrol(station, place, kind)
        self._start_scale()
        self._start_payments()

    def _load(self) -> None:
        engine = centre_engine(self.settings.database_url)
        migrate(engine, CENTRE)
        engine.dispose()
        centre = build(self.settings, self.clock)
        sample.load(centre, self.addresses)
        centre.engine.dispose()

    # --- the centre ---

    def start_centre(self) -> None:
        self.processes.start(
            "centre", "central", "--data", str(self.settings.data), "--port", str(self.port),
            "--clock", str(self.clock_file),
        )  # fmt: skip
        self.until(self.centre_answers, "the centre does not answer")

    def stop_centre(self) -> None:
        self.processes.stop("centre")

    def centre_answers(self) -> bool:
        try:
            answer = httpx.get(f"{self.centre_url}/healthz", timeout=2, trust_env=False)
        except httpx.HTTPError:
            return False
        return answer.is_success

    def nothing_waits(self) -> bool:
        """Whether all entries have arrived, and every station has been heard from just now."""
        with OfficeClient(self.centre_url) as client:
            client.sign_in(people.OFFICER, people.PASSWORD)
            stations = client.stations().stations
            client.sign_out()
        ends = {station.station: self.last_seq(station.station) for station in stations}
        lately = self.clock.now() - LATELY
        heard = (each.last_seen is not None and each.last_seen >= lately for each in stations)
        return all(heard) and all(each.through == ends[each.station] for each in stations)

    def is_late(self) -> bool:
        """Whether the centre's office sees that a witness is missing."""
        return self._ledger().unpublished is not None

    def all_published(self) -> bool:
        """Whether the witness has cosigned all that was signed."""
        state = self._ledger()
        return state.unpublished is None and state.size == state.signed_size

    def _ledger(self) -> LedgerState:
        with OfficeClient(self.centre_url) as client:
            client.sign_in(people.OFFICER, people.PASSWORD)
            state = client.ledger()
            client.sign_out()
        return state

    def public(self, path: str) -> bytes:
        """A file that anybody may read."""
        return httpx.get(f"{self.centre_url}/{path}", trust_env=False).raise_for_status().content

    def last_seq(self, station: str) -> int:
        """How many entries it has written."""
        with sqlite3.connect(self.data(station) / "station.sqlite") as database:
            (last,) = database.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()
        database.close()
        return int(last)

    def _enrol(self, station: str, place: str, kind: StationKind) -> None:
        with OfficeClient(self.centre_url) as client:
            client.sign_in(people.DEVICE_MANAGER, people.PASSWORD)
            code = client.enrolment_code(place, kind, station)
        done = self.processes.run(
            "enrol", code.code, "--data", str(self.data(station)), "--centre", self.centre_url,
            "--clock", str(self.clock_file),
        )  # fmt: skip
        if done.returncode:
            raise StageFailed(f"{station} was not enrolled: {done.stderr}")

    def prices_at(self, station: str, sku: str) -> set[int]:
        """Every price in won that the station itself holds for a good, past and present."""
        with sqlite3.connect(self.data(station) / "station.sqlite") as database:
            rows = database.execute("SELECT body FROM price WHERE sku = ?", (sku,)).fetchall()
        database.close()
        return {decode_price(body).won for (body,) in rows}

    # --- devices ---

    def _start_scale(self) -> None:
        process = self.processes.start(
            "scale", "scale", "emulate", "--protocol", people.SCALE_PROTOCOL, "--pty"
        )
        line = process.stdout.readline() if process.stdout else ""
        self.scale_url = json.loads(line)["port"]
        self._scale = process

    def _start_payments(self) -> None:
        """The virtual payment service that the kiosk and the customers' phones reach."""
        port = self.addresses.payment.rpartition(":")[2]
        process = self.processes.start(
            "payments", "payments", "--clock", str(self.clock_file), "emulate", "--port", port
        )
        if not (process.stdout and process.stdout.readline()):
            raise StageFailed("the payment service did not start")

    def put_load(self, kilograms: str) -> None:
        """On the scale's platform; it moves and settles as iron does."""
        self._tell_scale({"load": kilograms})

    def take_load(self) -> None:
        self._tell_scale({"load": "0"})

    def pull_scale_cable(self, *, seconds: int) -> None:
        self._tell_scale({"do": "silence", "seconds": seconds})

    def switch_printer_off(self, station: str) -> None:
        """Where its folder was there is a file now: nothing can be written."""
        folder = self.printer(station)
        folder.rename(folder.with_name(f"{station}.off"))
        folder.touch()

    def switch_printer_on(self, station: str) -> None:
        folder = self.printer(station)
        folder.unlink()
        folder.with_name(f"{station}.off").rename(folder)

    def papers_owed(self, station: str) -> int:
        """Papers that are not out yet; one that a power cut left in doubt has its reprint."""
        with sqlite3.connect(self.data(station) / "station.sqlite") as database:
            (owed,) = database.execute(
                "SELECT count(*) FROM print_job WHERE kind = 'paper'"
                " AND state NOT IN ('printed', 'replaced')"
            ).fetchone()
        database.close()
        return int(owed)

    def printed(self, station: str) -> list[Path]:
        """The jobs that reached its printer."""
        return sorted(self.printer(station).glob("*.bin"))

    def papers(self, station: str) -> Callable[[], list[Path]]:
        """What the station printed so far, as PDF."""
        return lambda: sorted((self.data(station) / "papers").glob("*.pdf"))

    def printed_since(self, station: str, before: int) -> bool:
        """Whether there are more papers than `before`, and all of them are out."""
        return len(self.papers(station)()) > before and self.papers_owed(station) == 0

    def _tell_scale(self, command: dict[str, object]) -> None:
        if self._scale.stdin is None:
            raise StageFailed("the scale listens to nobody")
        self._scale.stdin.write(json.dumps(command) + "\n")
        self._scale.stdin.flush()

    # --- windows ---

    def open_station(self, station: str, panel: str, clock: Path | None = None) -> Player:
        """`clock` is a station's own, where it does not follow the conductor's."""
        arguments = [
            "kiosk", "--station", station, "--data", str(self.data(station)), "--panel", panel,
            "--printer", f"file:{self.printer(station)}", "--play",
            "--clock", str(clock or self.clock_file),
        ]  # fmt: skip
        if station == people.WEIGH:
            arguments += ["--scale", self.scale_url]
        return Player(station, self.processes.start(station, *arguments), self._seat)

    def paint(self, station: str, panel: str) -> None:
        """Every page of a station in each of its states, by a process of its own."""
        folder = self.folder(f"pictures/pages/{panel}")
        done = self.processes.run(
            "kiosk", "--station", station, "--data", str(self.data(station)), "--panel", panel,
            "--clock", str(self.clock_file), "--gallery", str(folder),
        )  # fmt: skip
        if done.returncode:
            raise StageFailed(f"{station} was not painted: {done.stderr[-500:]}")

    def open_office(self, size: str = "1366x768") -> Player:
        process = self.processes.start(
            "office", "office", "--centre", self.centre_url, "--size", size, "--play",
            "--clock", str(self.clock_file),
        )  # fmt: skip
        return Player("office", process, self._seat)

    def until(
        self, holds: Callable[[], bool], otherwise: str, seconds: float = PATIENCE_SECONDS
    ) -> None:
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                raise StageFailed(otherwise)
            time.sleep(0.05)


def _free_ports(count: int) -> list[int]:
    """All different: each is held until the last is found."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]
