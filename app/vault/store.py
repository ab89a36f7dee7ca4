"""The vault's tables: sealed records, and the log of who read them."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables import CENTRE, STATION, Base, on


class SubjectRow(Base):
    """A sealed record (nonce || AES-256-GCM), or what is left of one: then `sealed` is None.

    `registered_by` is the station that made it ("" the centre), `scope` the place it is for.
    `likeness` is a keyed digest of name and phone: equal people are found by it, nobody is read.
    `keep_until` is the record's own last day of keeping, None where it says none.
    """

    __tablename__ = "subject"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    subject: Mapped[UUID] = mapped_column(primary_key=True)
    sealed: Mapped[bytes | None]
    commitment: Mapped[bytes]
    written_ms: Mapped[int]
    erased_ms: Mapped[int | None]
    unsent: Mapped[bool] = mapped_column(index=True)
    registered_by: Mapped[str] = mapped_column(default="")
    scope: Mapped[str] = mapped_column(default="*")
    likeness: Mapped[bytes | None] = mapped_column(index=True)
    keep_until: Mapped[int | None] = mapped_column(index=True)


class VaultAccessRow(Base):
    """One look at one record; added, never changed."""

    __tablename__ = "vault_access"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    at_ms: Mapped[int] = mapped_column(index=True)
    subject: Mapped[UUID] = mapped_column(index=True)
    reader: Mapped[str]
    reason: Mapped[str]


class RefusedSubjectRow(Base):
    """A station tried to change a record that is not its own; how often, and since when."""

    __tablename__ = "refused_subject"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[UUID] = mapped_column(primary_key=True)
    first_ms: Mapped[int]
    count: Mapped[int]


class DestructionRow(Base):
    """A record that was destroyed for good: who decided it, why, and when."""

    __tablename__ = "destruction"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    subject: Mapped[UUID] = mapped_column(primary_key=True)
    at_ms: Mapped[int] = mapped_column(index=True)
    decided_by: Mapped[str]
    reason: Mapped[str]
