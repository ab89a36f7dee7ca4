"""Opening and closing the day on a station."""

from collections.abc import Mapping

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.access.errors import DayReason, DayRefused
from app.access.model import DayState, OpenedDay
from app.access.store import DayRow
from app.access.wire import DAY_CLOSED, DAY_OPENED
from app.journal.model import Appended
from app.journal.service import Journal
from app.shared.canonical import Value
from app.shared.clock import business_day, from_utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

DAY = "day"


class StationDay:
    """The day of one station, as rows and as entries of kinds 1 and 2."""

    def __init__(self, engine: Engine, journal: Journal) -> None:
        self._engine = engine
        self._journal = journal

    def state(self) -> DayState:
        with reading(self._engine) as session:
            row = _open_row(session)
            return DayState(
                today=business_day(self._journal.clock.now()),
                opened=None if row is None else _opened(row),
                behind=self._journal.clock_behind(session),
            )

    def open(self, operator: int, float_won: int | None = None) -> OpenedDay:
        """`DayRefused` if the clock is behind what has happened, or a day is open.

        `float_won` is the money counted into the drawer (준비금) of a station that takes cash.
        """
        with UnitOfWork(self._engine) as uow:
            behind = self._journal.clock_behind(uow.session)
            if behind is not None:
                raise DayRefused(DayReason.CLOCK_BEHIND, behind)
            if _open_row(uow.session) is not None:
                raise DayRefused(DayReason.ALREADY_OPEN)
            today = business_day(self._journal.clock.now())
            counted: dict[str, Value] = {} if float_won is None else {"float_won": float_won}
            entry = self._append(uow, DAY_OPENED, today, operator, counted)
            row = DayRow(
                opened_seq=entry.seq,
                business_day=today,
                opened_by=operator,
                opened_ms=entry.utc_ms,
            )
            uow.session.add(row)
            uow.changed(DAY, str(today), None)
            uow.commit()
            return _opened(row)

    def close(self, operator: int) -> Appended:
        """The entry names the day that was open, be it today or not."""
        with UnitOfWork(self._engine) as uow:
            row = _open_row(uow.session)
            if row is None:
                raise DayRefused(DayReason.NOT_OPEN)
            entry = self._append(uow, DAY_CLOSED, row.business_day, operator)
            row.closed_seq, row.closed_by = entry.seq, operator
            uow.changed(DAY, str(row.business_day), None)
            uow.commit()
            return entry

    def _append(
        self,
        uow: UnitOfWork,
        kind: int,
        day: int,
        operator: int,
        more: Mapping[str, Value] | None = None,
    ) -> Appended:
        body = {"operator": operator, **(more or {})}
        return self._journal.append(uow, kind, [day, operator], body)


def opened_day(session: Session) -> OpenedDay | None:
    """The day that is open on this station, to which a booking of this transaction belongs."""
    row = _open_row(session)
    return None if row is None else _opened(row)


def _open_row(session: Session) -> DayRow | None:
    still_open = select(DayRow).where(DayRow.closed_seq.is_(None))
    return session.scalars(still_open.order_by(DayRow.opened_seq.desc()).limit(1)).first()


def _opened(row: DayRow) -> OpenedDay:
    return OpenedDay(row.business_day, row.opened_by, from_utc_ms(row.opened_ms), row.opened_seq)
