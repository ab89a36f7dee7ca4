"""The journal's tables: entries that are only ever added, and what is known of the centre."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables import STATION, Base, on


class EntryRow(Base):
    """One entry of the chain, with the bytes that go up and the head that was signed."""

    __tablename__ = "entry"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012 -- SQLAlchemy's own form

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[int]
    utc_ms: Mapped[int]
    entry: Mapped[bytes]
    body: Mapped[bytes]
    salt: Mapped[bytes]
    leaf: Mapped[bytes]
    head: Mapped[bytes]
    signature: Mapped[bytes]


class JournalStateRow(Base):
    """One row: how far the centre has confirmed, and if this disk is known to be an old copy."""

    __tablename__ = "journal_state"
    __table_args__ = (CheckConstraint("id = 1"), {"info": on(STATION)})

    id: Mapped[int] = mapped_column(primary_key=True)
    station: Mapped[str]
    sent_through: Mapped[int] = mapped_column(default=0)
    centre_ahead_at: Mapped[int | None]
