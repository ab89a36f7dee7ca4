"""Jobs on their way to the printer: how each ends, and a kill in between."""

import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

import app.documents.store  # noqa: F401 -- its tables
from app.devices.printers.emulator import VirtualPrinter
from app.devices.printers.errors import PrinterAway, PrinterLost
from app.devices.printers.folder import FolderPrinter
from app.devices.printers.model import UNKNOWN, Paper, PrinterStatus
from app.documents.errors import DoesNotFit
from app.documents.model import Document, Line, Qr
from app.documents.printer_worker import print_all, print_next, renderer
from app.documents.profiles import GENERIC_80, TEXT_80
from app.documents.queued import Job
from app.documents.service import PrintQueue
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.fakes import HandClock

PAPER = Document("receipt", "1", (Line("종이"),))
READY = PrinterStatus(online=True, paper=Paper.PLENTY, cover_open=False)
NO_PAPER = PrinterStatus(online=False, paper=Paper.END, cover_open=False)
RENDER = renderer({"receipt": GENERIC_80})


class FakePrinter:
    """Takes jobs, or fails with what it was told; `states` are its answers, one each time."""

    def __init__(self, *errors: Exception, states: Iterable[PrinterStatus] = ()) -> None:
        self.errors = list(errors)
        self.states = list(states)
        self.jobs: list[bytes] = []

    def write(self, data: bytes) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.jobs.append(data)

    def status(self) -> PrinterStatus:
        return self.states.pop(0) if self.states else UNKNOWN


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def queue(engine: Engine) -> PrintQueue:
    return PrintQueue(engine, HandClock())


def ask(queue: PrintQueue, engine: Engine, document: Document = PAPER) -> None:
    with UnitOfWork(engine) as uow:
        queue.enqueue(uow, document)
        uow.commit()


def test_a_job_goes_to_the_printer_once(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine)
    printer = FakePrinter()
    assert print_next(queue, "receipt", printer, RENDER)
    assert not print_next(queue, "receipt", printer, RENDER)
    assert len(printer.jobs) == 1


def test_a_printer_that_is_away_leaves_the_job_waiting(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine)
    print_next(queue, "receipt", FakePrinter(PrinterAway("off")), RENDER)
    assert (queue.state().waiting, queue.state().trouble) == (1, "off")


def test_without_paper_nothing_is_sent_and_the_job_waits(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine)
    printer = FakePrinter(states=[NO_PAPER])
    print_next(queue, "receipt", printer, RENDER)
    assert printer.jobs == []
    assert (queue.state().waiting, queue.state().trouble) == (1, "the paper is at its end")


def test_paper_that_ends_in_the_middle_leaves_the_job_in_doubt(
    queue: PrintQueue, engine: Engine
) -> None:
    ask(queue, engine)
    ask(queue, engine)
    printer = FakePrinter(states=[READY, READY, READY, NO_PAPER])
    for _ in range(2):
        print_next(queue, "receipt", printer, RENDER)
    assert len(printer.jobs) == 2
    assert (queue.state().waiting, len(queue.state().in_doubt)) == (0, 1)


def test_the_drawer_opens_without_paper(queue: PrintQueue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        queue.kick(uow)
        uow.commit()
    printer = FakePrinter(states=[NO_PAPER])
    print_next(queue, "receipt", printer, RENDER)
    assert len(printer.jobs) == 1


def test_a_job_that_broke_off_is_in_doubt(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine)
    print_next(queue, "receipt", FakePrinter(PrinterLost("cable")), RENDER)
    assert queue.state().waiting == 0
    assert len(queue.state().in_doubt) == 1


def test_a_paper_that_cannot_be_drawn_is_put_aside(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine, Document("receipt", "1", (Qr("A" * 2_000),)))
    ask(queue, engine)
    printer = FakePrinter()
    with pytest.raises(DoesNotFit):
        print_next(queue, "receipt", printer, RENDER)
    assert print_next(queue, "receipt", printer, RENDER)
    assert len(queue.state().in_doubt) == 1


def test_a_driver_that_fails_in_an_unforeseen_way_leaves_the_paper_in_doubt(
    queue: PrintQueue, engine: Engine
) -> None:
    ask(queue, engine)
    ask(queue, engine)
    printer = FakePrinter(ValueError("a bug of the driver"))
    with pytest.raises(ValueError, match="driver"):
        print_next(queue, "receipt", printer, RENDER)
    assert len(queue.state().in_doubt) == 1
    assert print_next(queue, "receipt", printer, RENDER)


def test_a_kick_goes_to_the_drawer(queue: PrintQueue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        queue.kick(uow)
        uow.commit()
    printer, virtual = FakePrinter(), VirtualPrinter()
    print_next(queue, "receipt", printer, renderer({"receipt": TEXT_80}))
    virtual.feed(printer.jobs[0])
    assert virtual.kicks == 1


def test_the_thread_prints_what_is_asked_for_and_ends_when_told(
    queue: PrintQueue, engine: Engine, tmp_path: Path
) -> None:
    printed = threading.Event()

    class Told(FolderPrinter):
        def write(self, data: bytes) -> None:
            super().write(data)
            printed.set()

    stop, printers = threading.Event(), {"receipt": Told(tmp_path / "paper")}
    thread = threading.Thread(target=print_all, args=(queue, printers, RENDER, stop))
    thread.start()
    ask(queue, engine)
    assert printed.wait(20)
    stop.set()
    queue.wake()
    thread.join(20)
    assert not thread.is_alive()
    assert [path.name for path in (tmp_path / "paper").iterdir()] == ["0001.bin"]


def test_a_disk_that_is_full_at_the_start_does_not_end_all_paper(engine: Engine) -> None:
    class FullAtFirst(PrintQueue):
        tries = 0

        def recover(self) -> tuple[Job, ...]:
            self.tries += 1
            if self.tries == 1:
                raise OSError("no space left")
            stop.set()
            return super().recover()

        def wait(self, timeout_seconds: float) -> None:
            assert timeout_seconds > 0  # the test does not sleep

    stop, printer = threading.Event(), FakePrinter()
    queue = FullAtFirst(engine, HandClock())
    ask(queue, engine)
    print_all(queue, {"receipt": printer}, RENDER, stop)
    assert queue.tries == 2
    assert len(printer.jobs) == 1


CHILD = """
import sys
from pathlib import Path
import app.documents.store
from app.devices.printers.folder import FolderPrinter
from app.documents.model import Document, Line
from app.documents.printer_worker import print_next, renderer
from app.documents.profiles import GENERIC_80
from app.documents.service import PrintQueue
from app.storage.engine import station_engine
from app.storage.unit_of_work import UnitOfWork
from tests.fakes import HandClock

class Stuck(FolderPrinter):
    def write(self, data):
        print("printing", flush=True)
        sys.stdin.read()

folder, when = Path(sys.argv[1]), sys.argv[2]
engine = station_engine(folder / "station.sqlite")
queue = PrintQueue(engine, HandClock())
with UnitOfWork(engine) as uow:
    queue.enqueue(uow, Document("receipt", "1", (Line("종이"),)))
    uow.commit()
if when == "before":
    print("saved", flush=True)
    sys.stdin.read()
print_next(queue, "receipt", Stuck(folder / "paper"), renderer({"receipt": GENERIC_80}))
"""


@pytest.mark.parametrize(("when", "copy"), [("before", 0), ("during", 1)])
def test_a_kill_between_saving_and_paper_loses_no_paper_and_marks_a_doubtful_one(
    engine: Engine, tmp_path: Path, when: str, copy: int
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path), when],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() in {b"saved\n", b"printing\n"}
    child.kill()
    assert child.wait() != 0
    child.stdout.close()
    child.stdin.close()

    queue, printer = PrintQueue(engine, HandClock()), FakePrinter()
    queue.recover()
    job = queue.next()
    assert job is not None
    assert (job.document, job.copy) == (PAPER, copy)
    assert print_next(queue, "receipt", printer, RENDER)
    assert not print_next(queue, "receipt", printer, RENDER)
    assert len(queue.all_issued()) == 1
