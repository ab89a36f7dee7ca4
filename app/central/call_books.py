"""The book of calls for staff: rung, answered, ended; and how long visitors waited."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access import wire
from app.ledger.entry import Entry
from app.shared.clock import business_day, from_utc_ms
from app.storage.tables import CENTRE, Base, on


class CalledRow(Base):
    """A visitor rang; `page` is where."""

    __tablename__ = "book_call"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    business_day: Mapped[int] = mapped_column(index=True)
    call_no: Mapped[int]
    page: Mapped[str]


class CallAnswerRow(Base):
    """Somebody said 「가는 중」 to the call `call_no` of `called_station`."""

    __tablename__ = "book_call_answer"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    called_station: Mapped[str] = mapped_column(index=True)
    call_no: Mapped[int]
    operator: Mapped[int]


class CallEndRow(Base):
    """It was taken back (`how` 0), or staff came (1)."""

    __tablename__ = "book_call_end"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    call_no: Mapped[int]
    how: Mapped[int]


@dataclass(frozen=True)
class DayCalls:
    """`waited_ms`: from the bell to its first answer, of those that were answered, on average."""

    day: int
    rung: int
    answered: int
    waited_ms: int | None
    longest_ms: int | None


def day_calls(session: Session, day: int) -> DayCalls:
    """All stations' calls of one day. Clocks of two stations differ: no wait is less than 0."""
    first = (
        select(
            CallAnswerRow.called_station,
            CallAnswerRow.call_no,
            func.min(CallAnswerRow.at_ms).label("at_ms"),
        )
        .group_by(CallAnswerRow.called_station, CallAnswerRow.call_no)
        .subquery()
    )
    waited = func.greatest(first.c.at_ms - CalledRow.at_ms, 0)
    is_answered = first.c.at_ms.is_not(None)
    rung, answered, average, longest = session.execute(
        select(
            func.count(),
            func.count(first.c.at_ms),
            func.avg(waited).filter(is_answered),
            func.max(waited).filter(is_answered),
        )
        .select_from(CalledRow)
        .outerjoin(
            first,
            (first.c.called_station == CalledRow.station) & (first.c.call_no == CalledRow.call_no),
        )
        .where(CalledRow.business_day == day)
    ).one()
    return DayCalls(day, rung, answered, None if average is None else int(average), longest)


def _called(entry: Entry, body: bytes) -> list[Base]:
    record = wire.read_called(entry.face, body)
    day = business_day(from_utc_ms(entry.utc_ms))
    return [
        CalledRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, business_day=day,
            call_no=record.call_no, page=record.page,
        )
    ]  # fmt: skip


def _answered(entry: Entry, body: bytes) -> list[Base]:
    record = wire.read_answered(entry.face, body)
    return [
        CallAnswerRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms,
            called_station=record.station, call_no=record.call_no, operator=record.operator,
        )
    ]  # fmt: skip


def _ended(entry: Entry, body: bytes) -> list[Base]:
    record = wire.read_call_ended(entry.face, body)
    return [
        CallEndRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, call_no=record.call_no,
            how=int(record.how),
        )
    ]  # fmt: skip


CALL_BOOKS: tuple[type[Base], ...] = (CalledRow, CallAnswerRow, CallEndRow)
CALL_WRITERS: dict[int, Callable[[Entry, bytes], list[Base]]] = {
    wire.CALLED: _called,
    wire.ANSWERED: _answered,
    wire.CALL_ENDED: _ended,
}
