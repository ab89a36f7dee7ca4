"""The print queue on a real SQLite file: in order, never lost, never twice without the mark."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine

import app.documents.store  # noqa: F401 -- its tables
from app.documents.errors import NoSuchDocument
from app.documents.model import Document, Line
from app.documents.queued import Job, JobKind
from app.documents.service import PrintQueue
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.app.documents.samples import receipt
from tests.fakes import HandClock


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def queue(engine: Engine, clock: HandClock) -> PrintQueue:
    return PrintQueue(engine, clock)


def paper(number: int) -> Document:
    return Document("receipt", f"{number}", (Line(f"종이 {number}"),))


def ask(queue: PrintQueue, engine: Engine, *documents: Document) -> list[str]:
    ids = []
    for number, document in enumerate(documents):
        with UnitOfWork(engine) as uow:
            ids.append(str(queue.enqueue(uow, document, seq=number + 1)))
            uow.commit()
    return ids


def print_all(queue: PrintQueue) -> list[tuple[str, int]]:
    """Titles and copies, as they come out."""
    out = []
    while (job := queue.next()) is not None:
        queue.started(job.id)
        queue.done(job.id)
        out.append((job.document.title if job.document else "kick", job.copy))
    return out


def taken(queue: PrintQueue) -> Job:
    job = queue.next()
    assert job is not None
    queue.started(job.id)
    return job


def test_papers_come_out_in_the_order_they_were_asked_for(
    queue: PrintQueue, engine: Engine
) -> None:
    ask(queue, engine, paper(1), paper(2), paper(3))
    assert queue.state().waiting == 3
    assert print_all(queue) == [("1", 0), ("2", 0), ("3", 0)]
    assert queue.state().waiting == 0


def test_paper_that_nobody_asks_for_does_not_come_out(queue: PrintQueue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        issued = queue.issue(uow, paper(1), seq=1)
        uow.commit()
    assert print_all(queue) == []
    assert queue.print_issued(issued) == 0
    assert queue.print_issued(issued) == 1
    assert print_all(queue) == [("1", 0), ("1", 1)]
    with pytest.raises(NoSuchDocument):
        queue.print_issued(uuid4())


def test_a_paper_of_a_transaction_that_failed_was_never_asked_for(
    queue: PrintQueue, engine: Engine
) -> None:
    with UnitOfWork(engine) as uow:
        queue.enqueue(uow, paper(1))
        queue.kick(uow)
    assert queue.next() is None
    assert queue.all_issued() == ()


def test_a_document_is_kept_as_it_was_issued(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, receipt())
    (issued,) = queue.issued_for(1)
    assert issued.document == receipt()
    assert issued.issued_at == clock.now()
    assert queue.issued(issued.id) == issued
    with pytest.raises(NoSuchDocument):
        queue.issued(uuid4())


def test_documents_of_one_millisecond_are_listed_as_issued(
    queue: PrintQueue, engine: Engine
) -> None:
    papers = [paper(number) for number in range(12)]
    ask(queue, engine, *papers)
    assert [issued.document for issued in queue.all_issued()] == papers


def test_a_paper_waits_for_a_restart_of_the_station(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, paper(1))
    after = PrintQueue(engine, clock)
    assert after.recover() == ()
    assert print_all(after) == [("1", 0)]


def test_a_paper_in_doubt_after_a_restart_is_printed_once_more_with_the_mark(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, paper(1), paper(2))
    taken(queue)
    after = PrintQueue(engine, clock)
    assert [job.document for job in after.recover()] == [paper(1)]
    assert after.state().in_doubt == ()
    assert print_all(after) == [("2", 0), ("1", 1)]
    assert after.recover() == ()
    assert after.all_issued()[0].reprints == 1


def test_a_reprint_in_doubt_is_left_to_a_person(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, paper(1))
    taken(queue)
    queue.recover()
    taken(queue)
    queue.recover()
    assert queue.next() is None
    (document,) = queue.state().in_doubt
    assert queue.reprint(document) == 2
    assert print_all(queue) == [("1", 2)]
    assert queue.state().in_doubt == ()


def test_a_printer_that_is_away_is_tried_again_and_holds_up_the_rest(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, paper(1), paper(2))
    queue.failed(taken(queue).id, "no paper")
    assert queue.state().trouble == "no paper"
    assert queue.next() is None
    clock.pass_by(timedelta(seconds=5))
    assert print_all(queue) == [("1", 0), ("2", 0)]
    assert queue.state().trouble is None


def test_a_clock_that_was_set_back_does_not_keep_a_paper(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    ask(queue, engine, paper(1))
    queue.failed(taken(queue).id, "away")
    clock.pass_by(timedelta(hours=-1))
    assert print_all(queue) == [("1", 0)]


def test_a_paper_that_broke_off_is_not_printed_again_by_itself(
    queue: PrintQueue, engine: Engine
) -> None:
    ask(queue, engine, paper(1), paper(2))
    queue.lost(taken(queue).id, "cable")
    assert print_all(queue) == [("2", 0)]
    assert len(queue.state().in_doubt) == 1


def test_a_paper_that_cannot_be_drawn_does_not_hold_up_the_rest(
    queue: PrintQueue, engine: Engine
) -> None:
    ask(queue, engine, paper(1), paper(2))
    job = queue.next()
    assert job is not None
    queue.broken(job.id, "DoesNotFit")
    assert print_all(queue) == [("2", 0)]


def test_reprints_are_counted(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine, paper(1))
    document = queue.issued_for(1)[0].id
    assert [queue.reprint(document), queue.reprint(document)] == [1, 2]
    assert print_all(queue) == [("1", 0), ("1", 1), ("1", 2)]
    with pytest.raises(NoSuchDocument):
        queue.reprint(uuid4())


def test_a_drawer_opens_now_or_not_at_all(
    queue: PrintQueue, engine: Engine, clock: HandClock
) -> None:
    for _ in range(2):
        with UnitOfWork(engine) as uow:
            queue.kick(uow)
            uow.commit()
    job = taken(queue)
    assert (job.kind, job.document) == (JobKind.KICK, None)
    queue.failed(job.id, "away")
    clock.pass_by(timedelta(seconds=11))
    assert queue.next() is None


def test_a_drawer_is_not_opened_again_after_a_restart(queue: PrintQueue, engine: Engine) -> None:
    with UnitOfWork(engine) as uow:
        queue.kick(uow)
        uow.commit()
    taken(queue)
    queue.recover()
    assert queue.next() is None
    assert queue.state().in_doubt == ()


def test_devices_do_not_wait_for_one_another(queue: PrintQueue, engine: Engine) -> None:
    ask(queue, engine, paper(1))
    with UnitOfWork(engine) as uow:
        queue.enqueue(uow, paper(2), device="label")
        uow.commit()
    job = queue.next("label")
    assert job is not None
    assert job.document == paper(2)


def test_asking_wakes_the_printer_when_it_is_saved_and_not_before(
    queue: PrintQueue, engine: Engine
) -> None:
    with UnitOfWork(engine) as uow:
        queue.enqueue(uow, paper(1))
        assert not queue._asked.is_set()
        uow.commit()
    assert queue._asked.is_set()
    queue.wait(60)
    assert not queue._asked.is_set()
