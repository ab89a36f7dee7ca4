"""Tables of the centre: the year's log as tiles, batches as they came, and what went wrong."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import UniqueConstraint, event, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.storage.tables import CENTRE, Base, on

ENTRIES = -1  # the level under which entry bundles stand among the tiles


class LogRow(Base):
    """One calendar year's log: its size, its root and the last checkpoint that was signed."""

    __tablename__ = "ledger_log"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    origin: Mapped[str]
    vkey: Mapped[str]
    size: Mapped[int]
    root: Mapped[bytes]
    checkpoint: Mapped[str]
    signed_ms: Mapped[int]


class TileRow(Base):
    """A tile of hashes, or at level -1 an entry bundle; those at the right edge still grow."""

    __tablename__ = "ledger_tile"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    level: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes]


class BatchRow(Base):
    """A batch as it came; ids grow in the order of the log.

    The entries `first_seq` to `last_seq` are those after the first `skipped` of the body, and their
    leaves stand from `start` on, the batch record behind them.
    """

    __tablename__ = "ledger_batch"
    __table_args__ = (UniqueConstraint("station", "first_seq"), {"info": on(CENTRE)})

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    station: Mapped[str]
    first_seq: Mapped[int]
    last_seq: Mapped[int]
    start: Mapped[int]
    skipped: Mapped[int]
    previous_head: Mapped[bytes]
    received_ms: Mapped[int]
    body: Mapped[bytes]


class StationHeadRow(Base):
    """How far a station's chain has arrived."""

    __tablename__ = "ledger_head"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int]
    head: Mapped[bytes]


class StationLeafRow(Base):
    """Where in a year's log a station's key became valid, and where it stopped being so."""

    __tablename__ = "ledger_station"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    station: Mapped[str] = mapped_column(primary_key=True)
    added_at: Mapped[int]
    revoked_at: Mapped[int | None]


class PolicyRow(Base):
    """A policy that a year's log has had, and where its leaf stands."""

    __tablename__ = "ledger_policy"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]


class IncidentRow(Base):
    """A signed batch that contradicts what had come before: evidence, kept as it came."""

    __tablename__ = "ledger_incident"
    __table_args__ = (UniqueConstraint("station", "seq", "body_sha256"), {"info": on(CENTRE)})

    id: Mapped[int] = mapped_column(primary_key=True)
    station: Mapped[str]
    seq: Mapped[int]
    received_ms: Mapped[int]
    body_sha256: Mapped[bytes]
    body: Mapped[bytes]


@event.listens_for(TileRow.__table__, "after_create")
@event.listens_for(BatchRow.__table__, "after_create")
def _store_as_it_is(table: Any, connection: Any, **_options: object) -> None:
    """Hashes and batches do not shrink: trying costs more than writing them."""
    column = {TileRow.__tablename__: "data", BatchRow.__tablename__: "body"}[table.name]
    connection.execute(text(f"ALTER TABLE {table.name} ALTER COLUMN {column} SET STORAGE EXTERNAL"))


def logs(session: Session) -> Sequence[LogRow]:
    """Every year's log, the oldest first."""
    return session.scalars(select(LogRow).order_by(LogRow.year)).all()


def latest_log(session: Session) -> LogRow | None:
    return session.scalars(select(LogRow).order_by(LogRow.year.desc()).limit(1)).first()


def policies(session: Session, year: int) -> Sequence[str]:
    """The texts of the policies that this year's log has had, the present one last."""
    statement = select(PolicyRow.text).where(PolicyRow.year == year).order_by(PolicyRow.at)
    return session.scalars(statement).all()


def batch_with(session: Session, station: str, seq: int) -> BatchRow | None:
    """The batch in which this entry arrived."""
    found = session.scalars(
        select(BatchRow)
        .where(BatchRow.station == station, BatchRow.first_seq <= seq)
        .order_by(BatchRow.first_seq.desc())
        .limit(1)
    ).first()
    return found if found is not None and seq <= found.last_seq else None
