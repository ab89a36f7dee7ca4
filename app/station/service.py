"""Building a station's services, and starting and ending what runs beside its pages."""

import threading
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.access.enrolled import load_enrolled, save_enrolled
from app.access.errors import NotEnrolled
from app.access.model import Enrolled, StationSettings
from app.access.settings import station_settings
from app.devices.printers.model import Printer
from app.documents import printer_worker
from app.documents.printer_worker import Render
from app.documents.profiles import Profile
from app.documents.queued import Job
from app.documents.service import PrintQueue
from app.journal.keys import load_key, make_key
from app.journal.service import Journal
from app.shared.clock import Clock
from app.station.folder import Folder
from app.storage.engine import station_engine
from app.storage.schema import migrate
from app.storage.tables import STATION
from app.storage.unit_of_work import reading
from app.sync import client as centre_client
from app.sync.client import CentreClient
from app.sync.peers.service import Peers
from app.sync.pull import Pull
from app.sync.push import Push
from app.sync.records import synced_records
from app.sync.runner import SyncRunner
from app.vault.service import Vault

DEVICE = "receipt"


@dataclass
class Station:
    """The services that every station has; its trade's are built on them."""

    folder: Folder
    enrolled: Enrolled
    clock: Clock
    engine: Engine
    journal: Journal
    vault: Vault
    printing: PrintQueue
    sync: SyncRunner
    client: CentreClient
    peers: Peers
    _stop: threading.Event = field(default_factory=threading.Event)
    _printer: threading.Thread | None = None

    @property
    def prints(self) -> bool:
        return self._printer is not None

    def reading(self) -> AbstractContextManager[Session]:
        return reading(self.engine)

    def settings(self) -> StationSettings | None:
        """None until the centre has told it once."""
        with reading(self.engine) as session:
            return station_settings(session, self.enrolled.station)

    def start(self, printer: Printer | None, profile: Profile) -> None:
        """Sync, neighbours and paper go on in threads of their own from here."""
        self.sync.start()
        settings = self.settings()
        if settings is not None and settings.peer is not None:
            self.peers.start(settings.peer)
        if printer is not None:
            render = archiving(self.folder.papers, printer_worker.renderer({DEVICE: profile}))
            printers = {DEVICE: printer}
            self._printer = threading.Thread(
                target=printer_worker.print_all,
                args=(self.printing, printers, render, self._stop),
                name="printer",
                daemon=True,
            )
            self._printer.start()

    def stop(self) -> None:
        """Ends the threads; what was not sent or printed goes on at the next start."""
        self._stop.set()
        self.printing.wake()
        self.peers.stop()
        self.sync.stop()
        if self._printer is not None:
            self._printer.join(10)
        self.client.close()
        self.engine.dispose()


def build(folder: Folder, clock: Clock) -> Station:
    """From the files of an enrolled station; `NotEnrolled`, `KeyProblem` where there are none."""
    enrolled = load_enrolled(folder.enrolled)
    engine = station_engine(folder.database)
    migrate(engine, STATION)
    key = load_key(folder.key)
    journal = Journal(station=enrolled.station, key=key, clock=clock)
    vault = Vault(engine, folder.subject_keys, folder.master_key, clock)
    client = CentreClient(enrolled)
    sync = SyncRunner(
        engine=engine,
        journal=journal,
        client=client,
        push=Push(engine, journal, client, vault),
        pull=Pull(engine, synced_records(vault, journal), client),
    )
    printing, peers = PrintQueue(engine, clock), Peers(engine, enrolled, key, clock)
    return Station(folder, enrolled, clock, engine, journal, vault, printing, sync, client, peers)


def enrol(folder: Folder, centre: str, code: str, clock: Clock) -> Enrolled:
    """A key of its own, the centre's consent, and the first feed.

    May be repeated with the same code where it broke off: the key is kept. `NotEnrolled` where
    another station's entries lie: a new key cannot go on with their chain.
    """
    if folder.database.exists() and not folder.key.exists():
        raise NotEnrolled("the entries of another station are in this folder; a new one is needed")
    folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = load_key(folder.key) if folder.key.exists() else make_key(folder.key)
    enrolled = centre_client.enrol(centre, code, key.public_bytes)
    save_enrolled(folder.enrolled, enrolled)
    station = build(folder, clock)
    try:
        station.sync.step()
    finally:
        station.client.close()
        station.engine.dispose()
    return enrolled


def archiving(papers: Path, render: Render) -> Render:
    """The same paper as PDF beside what goes to the printer."""
    papers.mkdir(mode=0o700, parents=True, exist_ok=True)

    def both(job: Job) -> bytes:
        if job.document is not None:
            # At the first paper: ReportLab takes 20 ms to import, of every start.
            from app.documents.pdf import render_pdf  # noqa: PLC0415

            pdf = papers / f"{job.id:06d}-{job.document.kind}.pdf"
            pdf.write_bytes(render_pdf(job.document, job.copy))
        return render(job)

    return both
