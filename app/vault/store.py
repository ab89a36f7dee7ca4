"""The vault's tables: sealed records, and the log of who read them."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables import CENTRE, STATION, Base, on


class SubjectRow(Base):
    """A sealed record (nonce || AES-256-GCM), or the tombstone of one: `sealed` is None."""

    __tablename__ = "subject"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    subject: Mapped[UUID] = mapped_column(primary_key=True)
    sealed: Mapped[bytes | None]
    commitment: Mapped[bytes]
    written_ms: Mapped[int]
    erased_ms: Mapped[int | None]
    unsent: Mapped[bool] = mapped_column(index=True)


class VaultAccessRow(Base):
    """One look at one record; added, never changed."""

    __tablename__ = "vault_access"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    at_ms: Mapped[int] = mapped_column(index=True)
    subject: Mapped[UUID] = mapped_column(index=True)
    reader: Mapped[str]
    reason: Mapped[str]
