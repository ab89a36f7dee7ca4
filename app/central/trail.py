"""Who in the office changed what, and when: a row a change, in the transaction of the change."""

from collections.abc import Sequence

from sqlalchemy import Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.model import OfficeUser
from app.central.centre import Centre
from app.central.goods_model import OfficeChange
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.tables import CENTRE, Base, on
from app.storage.unit_of_work import Change, UnitOfWork
from app.sync.records import encoders, synced_records


class OfficeChangeRow(Base):
    """`body` is the record as the feed carries it, None where it was taken away; never altered."""

    __tablename__ = "office_change"
    __table_args__ = (Index(None, "record", "key"), {"info": on(CENTRE)})

    id: Mapped[int] = mapped_column(primary_key=True)
    at_ms: Mapped[int]
    login: Mapped[str]
    role: Mapped[str]
    record: Mapped[str]
    key: Mapped[str]
    body: Mapped[bytes | None]


def working(centre: Centre, user: OfficeUser) -> UnitOfWork:
    """A unit of work whose changes are noted under this user, and told to the feed."""
    known = encoders(synced_records(centre.vault))

    def announce(session: Session, changes: Sequence[Change]) -> None:
        at_ms = utc_ms(centre.clock.now())
        last = {(each.record, each.key): each for each in changes if each.record in known}
        session.add_all(
            OfficeChangeRow(
                at_ms=at_ms, login=user.login, role=user.role.value, record=each.record,
                key=each.key,
                body=None if each.value is None else known[each.record](each.value),
            )
            for each in last.values()
        )  # fmt: skip
        session.flush()
        centre.feed(session, changes)

    return UnitOfWork(centre.engine, announce)


def note(session: Session, centre: Centre, user: OfficeUser, record: str, key: str) -> None:
    """What is no record of the feed: a station revoked, a code made or taken back."""
    session.add(
        OfficeChangeRow(
            at_ms=utc_ms(centre.clock.now()), login=user.login, role=user.role.value,
            record=record, key=key, body=None,
        )
    )  # fmt: skip


def changes(
    session: Session, record: str, key: str | None = None, limit: int = 100
) -> tuple[OfficeChange, ...]:
    """Of records of this type, or of one whose key is or begins with `key`; the newest first."""
    number = func.row_number().over(
        partition_by=(OfficeChangeRow.record, OfficeChangeRow.key), order_by=OfficeChangeRow.id
    )
    rows = select(OfficeChangeRow, number).where(OfficeChangeRow.record == record)
    if key is not None:
        is_part = OfficeChangeRow.key.startswith(f"{key}/", autoescape=True)
        rows = rows.where((OfficeChangeRow.key == key) | is_part)
    return tuple(
        OfficeChange(
            from_utc_ms(row.at_ms), row.login, row.role, row.record, row.key, row.body is None,
            count,
        )
        for row, count in session.execute(rows.order_by(OfficeChangeRow.id.desc()).limit(limit))
    )  # fmt: skip


def last_changes(session: Session, record: str) -> dict[str, OfficeChange]:
    """By key: who changed it last."""
    latest: dict[str, OfficeChange] = {}
    for each in changes(session, record, limit=100_000):
        latest.setdefault(each.key, each)
    return latest
