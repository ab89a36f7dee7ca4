"""The print queue: paper is asked for in the transaction that makes it due, and printed after."""

import threading
from uuid import UUID

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from app.documents import store
from app.documents.errors import NoSuchDocument
from app.documents.model import Document
from app.documents.queued import Issued, Job, JobKind, JobState, QueueState
from app.documents.store import DocumentRow, PrintJobRow
from app.documents.wire import encode_document
from app.shared.clock import Clock, utc_ms
from app.shared.ids import new_id
from app.storage.unit_of_work import UnitOfWork, reading

DOCUMENT, PRINT_JOB = "document", "print_job"
RETRY_MS = 5_000
KICK_GOOD_FOR_MS = 10_000  # a drawer that opens later than this would surprise somebody


class PrintQueue:
    """Jobs of all devices of one station, each device's in order."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._asked = threading.Event()

    def enqueue(
        self,
        uow: UnitOfWork,
        document: Document,
        *,
        seq: int | None = None,
        device: str = "receipt",
    ) -> UUID:
        """Issues the document and asks for one paper of it; both are gone if `uow` is.

        `seq` is the entry the paper speaks of. The answer is the document's id.
        """
        issued = self.issue(uow, document, seq=seq)
        self._ask(uow, JobKind.PAPER, device, str(issued), 0)
        return issued

    def issue(self, uow: UnitOfWork, document: Document, *, seq: int | None = None) -> UUID:
        """Without paper: somebody may ask for it later (`print_issued`)."""
        issued = new_id(self._clock)
        uow.session.add(
            DocumentRow(
                id=str(issued), kind=document.kind, content=encode_document(document), seq=seq,
                issued_ms=utc_ms(self._clock.now()), reprints=0,
            )
        )  # fmt: skip
        uow.session.flush()
        uow.changed(DOCUMENT, str(issued), None)
        return issued

    def print_issued(self, document: UUID, device: str = "receipt") -> int:
        """The first paper of what was issued without; asked again it is a reprint, and marked.

        The answer is the copy's number, 0 for the first. `NoSuchDocument`.
        """
        with UnitOfWork(self._engine) as uow:
            if store.has_paper(uow.session, str(document)):
                copy = self.reprint_in(uow, document, device)
            elif uow.session.get(DocumentRow, str(document)) is None:
                raise NoSuchDocument(str(document))
            else:
                copy = 0
                self._ask(uow, JobKind.PAPER, device, str(document), copy)
            uow.commit()
        return copy

    def kick(self, uow: UnitOfWork, device: str = "receipt") -> None:
        """Opens the drawer once `uow` is saved, now or not at all."""
        self._ask(uow, JobKind.KICK, device, None, 0)

    def reprint(self, document: UUID, device: str = "receipt") -> int:
        """One more paper with the mark 「다시 인쇄 n」; the answer is n. `NoSuchDocument`."""
        with UnitOfWork(self._engine) as uow:
            copy = self.reprint_in(uow, document, device)
            uow.commit()
        return copy

    def reprint_in(self, uow: UnitOfWork, document: UUID, device: str = "receipt") -> int:
        """The same inside a transaction of the caller."""
        row = uow.session.get(DocumentRow, str(document))
        if row is None:
            raise NoSuchDocument(str(document))
        for job in store.doubtful_jobs(uow.session):
            if job.document == row.id:
                job.state = JobState.REPLACED
        row.reprints += 1
        self._ask(uow, JobKind.PAPER, device, row.id, row.reprints)
        return row.reprints

    def next(self, device: str = "receipt") -> Job | None:
        """The oldest job of a device that may be printed now; one that waits holds up the rest."""
        now = utc_ms(self._clock.now())
        with reading(self._engine) as session:
            rows = store.open_jobs(session, device, now - KICK_GOOD_FOR_MS)
            if not rows:
                return None
            first = rows[0]
            if first.state == JobState.FAILED and 0 <= now - (first.ended_ms or 0) < RETRY_MS:
                return None
            return store.job_of(first)

    def started(self, job: int) -> None:
        """From here on nobody knows what is on the paper until `done` or `failed`."""
        self._move(job, JobState.PRINTING)

    def done(self, job: int) -> None:
        self._move(job, JobState.PRINTED)

    def failed(self, job: int, why: str) -> None:
        """Nothing came out: it is tried again. A drawer is not."""
        self._move(job, JobState.FAILED, why)

    def lost(self, job: int, why: str) -> None:
        """It broke off in the middle: printed again only by `reprint`, with the mark."""
        self._move(job, JobState.UNKNOWN, why)

    def broken(self, job: int, why: str) -> None:
        """It cannot be drawn; the papers behind it are not held up."""
        self._move(job, JobState.BROKEN, why)

    def recover(self) -> tuple[Job, ...]:
        """At start: what was being printed when the station died is printed again, marked.

        A paper that was marked already is left for a person to ask for. The answer is what was
        found half done.
        """
        with UnitOfWork(self._engine) as uow:
            found = store.jobs_in(uow.session, JobState.PRINTING)
            for row in found:
                row.state, row.why = JobState.UNKNOWN, "the station stopped"
                if row.document is not None and row.copy == 0:
                    self.reprint_in(uow, UUID(row.document), row.device)
            jobs = tuple(store.job_of(row) for row in found)
            uow.commit()
        return jobs

    def issued(self, document: UUID) -> Issued:
        """The document as it was issued; `NoSuchDocument`."""
        with reading(self._engine) as session:
            row = session.get(DocumentRow, str(document))
            if row is None:
                raise NoSuchDocument(str(document))
            return store.issued_of(row)

    def issued_for(self, seq: int) -> tuple[Issued, ...]:
        """What was issued for one entry, oldest first."""
        with reading(self._engine) as session:
            rows = session.scalars(
                select(DocumentRow).where(DocumentRow.seq == seq).order_by(*store.AS_ISSUED)
            )
            return tuple(store.issued_of(row) for row in rows)

    def all_issued(self) -> tuple[Issued, ...]:
        """Everything this station issued, oldest first."""
        with reading(self._engine) as session:
            rows = session.scalars(select(DocumentRow).order_by(*store.AS_ISSUED))
            return tuple(store.issued_of(row) for row in rows)

    def state(self, device: str = "receipt") -> QueueState:
        """What a page shows of the printer: how many wait, the trouble, what is in doubt."""
        with reading(self._engine) as session:
            return store.queue_state(session, device)

    def wait(self, timeout_seconds: float) -> None:
        """Until somebody asks for paper, or the time is up."""
        self._asked.wait(timeout_seconds)
        self._asked.clear()

    def wake(self) -> None:
        """Ends a `wait`, as when the program stops."""
        self._asked.set()

    def _ask(
        self, uow: UnitOfWork, kind: JobKind, device: str, document: str | None, copy: int
    ) -> None:
        uow.session.add(
            PrintJobRow(
                document=document, kind=kind, device=device, copy=copy, state=JobState.QUEUED,
                queued_ms=utc_ms(self._clock.now()), ended_ms=None, why=None,
            )
        )  # fmt: skip
        uow.changed(PRINT_JOB, document or device, None)
        event.listen(uow.session, "after_commit", self._committed, once=True)

    def _committed(self, _session: Session) -> None:
        self._asked.set()

    def _move(self, job: int, state: JobState, why: str | None = None) -> None:
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get_one(PrintJobRow, job)
            row.state, row.why, row.ended_ms = state, why, utc_ms(self._clock.now())
            uow.commit()
