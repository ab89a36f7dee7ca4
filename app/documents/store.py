"""The documents as issued, and the jobs that put them on paper."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from app.documents.queued import Issued, Job, JobKind, JobState, QueueState
from app.documents.wire import decode_document
from app.shared.clock import from_utc_ms
from app.storage.tables import STATION, Base, on


class DocumentRow(Base):
    """One document: what it says, as it was issued; never changed but for the count of reprints."""

    __tablename__ = "document"
    __table_args__ = (Index(None, "seq"), {"info": on(STATION)})

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    content: Mapped[bytes]
    seq: Mapped[int | None]
    issued_ms: Mapped[int]
    reprints: Mapped[int]


class PrintJobRow(Base):
    """One paper or one kick of the drawer, in the order they were asked for."""

    __tablename__ = "print_job"
    __table_args__ = (Index(None, "state", "device"), {"info": on(STATION)})

    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str | None] = mapped_column(ForeignKey("document.id"))
    kind: Mapped[str]
    device: Mapped[str]
    copy: Mapped[int]
    state: Mapped[str]
    queued_ms: Mapped[int]
    ended_ms: Mapped[int | None]
    why: Mapped[str | None]

    issued: Mapped[DocumentRow | None] = relationship()


# Ids made in one millisecond have no order of their own; entries have.
AS_ISSUED = (DocumentRow.issued_ms, DocumentRow.seq, DocumentRow.id)


def open_jobs(session: Session, device: str, kicks_since_ms: int) -> Sequence[PrintJobRow]:
    """What still has to come out of a device, oldest first; a drawer is not tried again."""
    paper, kick = PrintJobRow.kind == JobKind.PAPER, PrintJobRow.kind == JobKind.KICK
    queued = PrintJobRow.state == JobState.QUEUED
    papers = paper & (queued | (PrintJobRow.state == JobState.FAILED))
    kicks = kick & queued & (PrintJobRow.queued_ms >= kicks_since_ms)
    return session.scalars(
        select(PrintJobRow)
        .where(PrintJobRow.device == device, papers | kicks)
        .order_by(PrintJobRow.id)
    ).all()


def doubtful_jobs(session: Session, device: str | None = None) -> Sequence[PrintJobRow]:
    """Papers that may be missing and have no reprint yet."""
    query = select(PrintJobRow).where(
        PrintJobRow.state.in_((JobState.UNKNOWN, JobState.BROKEN)),
        PrintJobRow.kind == JobKind.PAPER,
    )
    if device is not None:
        query = query.where(PrintJobRow.device == device)
    return session.scalars(query.order_by(PrintJobRow.id)).all()


def has_paper(session: Session, document: str) -> bool:
    """Whether paper was ever asked for."""
    asked = select(PrintJobRow.id).where(PrintJobRow.document == document).limit(1)
    return session.scalar(asked) is not None


def jobs_in(session: Session, state: JobState) -> Sequence[PrintJobRow]:
    return session.scalars(
        select(PrintJobRow).where(PrintJobRow.state == state).order_by(PrintJobRow.id)
    ).all()


def job_of(row: PrintJobRow) -> Job:
    document = None if row.issued is None else decode_document(row.issued.content)
    return Job(row.id, JobKind(row.kind), row.device, document, row.copy)


def issued_of(row: DocumentRow) -> Issued:
    return Issued(
        UUID(row.id),
        decode_document(row.content),
        row.seq,
        from_utc_ms(row.issued_ms),
        row.reprints,
    )


def queue_state(session: Session, device: str) -> QueueState:
    papers = [row for row in open_jobs(session, device, 0) if row.kind == JobKind.PAPER]
    doubtful = doubtful_jobs(session, device)
    return QueueState(
        len(papers),
        papers[0].why if papers else None,
        tuple(UUID(row.document) for row in doubtful if row.document is not None),
    )
