"""The call bell: rung where visitors stand, heard and answered at the tills of the place."""

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.access.errors import BadAccessRecord
from app.access.model import HowEnded, OpenCall, PeerEntry, RingingCall
from app.access.store import AnswerRow, CallRow
from app.access.wire import (
    ANSWERED,
    CALL_ENDED,
    CALLED,
    call_body,
    read_answered,
    read_call_ended,
    read_called,
)
from app.journal.service import Journal
from app.ledger.entry import FaceItem
from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

CALL = "call"
NOBODY = 0
FORGOTTEN = timedelta(hours=12)
"""A station that rang and was switched off never ends its call."""

Heard: TypeAlias = Callable[[Collection[int]], Iterable[PeerEntry]]
"""The latest entries of these kinds that the other stations of the place have made."""


class CallBell:
    """Of one station; one call at a time. `reached` says if anybody has heard an entry of ours."""

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        heard: Heard = lambda _kinds: (),
        reached: Callable[[int], bool] = lambda _seq: False,
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._heard = heard
        self._reached = reached

    def call(self, page: str) -> int:
        """Its number; ringing again while it is open is the same call."""
        with UnitOfWork(self._engine) as uow:
            row = _open_row(uow.session)
            if row is not None:
                return row.call_no
            last = uow.session.scalar(select(func.max(CallRow.call_no))) or 0
            entry = self._journal.append(uow, CALLED, [last + 1], call_body(NOBODY, page))
            row = CallRow(
                call_no=last + 1, page=page, called_seq=entry.seq, called_ms=entry.utc_ms, how=None
            )
            uow.session.add(row)
            uow.changed(CALL, str(row.call_no), None)
            uow.commit()
            return row.call_no

    def open(self) -> OpenCall | None:
        with reading(self._engine) as session:
            row = _open_row(session)
        if row is None:
            return None
        return OpenCall(
            row.call_no, row.page, from_utc_ms(row.called_ms), self._is_answered(row.call_no),
            self._reached(row.called_seq),
        )  # fmt: skip

    def end(self, call_no: int) -> None:
        """The visitor needs nobody any more, or staff stand there; an ended call stays as it is."""
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get(CallRow, call_no)
            if row is None or row.how is not None:
                return
            how = HowEnded.ANSWERED if self._is_answered(call_no) else HowEnded.CANCELLED
            self._journal.append(uow, CALL_ENDED, [call_no, int(how)], call_body(NOBODY))
            row.how = int(how)
            uow.changed(CALL, str(call_no), None)
            uow.commit()

    def end_left(self) -> None:
        """At the start: whoever rang before a power cut has the bell before them again."""
        with reading(self._engine) as session:
            row = _open_row(session)
        if row is not None:
            self.end(row.call_no)

    def _is_answered(self, call_no: int) -> bool:
        mine = (self._journal.station, call_no)
        return mine in _answers(self._heard((ANSWERED,)))


class Calls:
    """The bells of the other stations, as a till hears them."""

    def __init__(self, engine: Engine, journal: Journal, heard: Heard) -> None:
        self._engine = engine
        self._journal = journal
        self._heard = heard

    def open(self) -> tuple[RingingCall, ...]:
        """The last call of each station unless it was ended; those that wait longest first."""
        entries = tuple(self._heard((CALLED, ANSWERED, CALL_ENDED)))
        answers = _answers(entries)
        found = []
        with reading(self._engine) as session:
            for each in self._rung(entries):
                call = (each.station, each.call_no)
                mine = session.get(AnswerRow, call)
                operator = answers.get(call) if mine is None else mine.operator
                found.append(replace(each, answered_by=operator))
        return tuple(sorted(found, key=lambda each: (each.since, each.station)))

    def answer(self, station: str, call_no: int, operator: int) -> bool:
        """「가는 중」: the bell there falls silent; False where there is nothing to answer."""
        with UnitOfWork(self._engine) as uow:
            waiting = (each for each in self.open() if each.answered_by is None)
            if (station, call_no) not in {(each.station, each.call_no) for each in waiting}:
                return False
            face: list[FaceItem] = [station, call_no, operator]
            self._journal.append(uow, ANSWERED, face, call_body(operator))
            uow.session.add(AnswerRow(station=station, call_no=call_no, operator=operator))
            uow.changed(CALL, f"{station}-{call_no}", None)
            uow.commit()
        return True

    def _rung(self, entries: Iterable[PeerEntry]) -> Iterable[RingingCall]:
        last: dict[str, RingingCall] = {}
        ended: set[tuple[str, int]] = set()
        oldest = self._journal.clock.now() - FORGOTTEN
        for each in sorted(entries, key=lambda entry: (entry.station, entry.seq)):
            with suppress(BadAccessRecord):
                if each.kind == CALLED:
                    record = read_called(each.face, each.body)
                    since = min(each.at, each.received)
                    last[each.station] = RingingCall(
                        each.station, record.call_no, record.page, since
                    )
                    if each.received < oldest:
                        ended.add((each.station, record.call_no))
                elif each.kind == CALL_ENDED:
                    ended.add((each.station, read_call_ended(each.face, each.body).call_no))
        return (each for each in last.values() if (each.station, each.call_no) not in ended)


def _answers(entries: Iterable[PeerEntry]) -> dict[tuple[str, int], int]:
    """Who is on the way to which call."""
    answers: dict[tuple[str, int], int] = {}
    for each in entries:
        if each.kind == ANSWERED:
            with suppress(BadAccessRecord):
                record = read_answered(each.face, each.body)
                answers.setdefault((record.station, record.call_no), record.operator)
    return answers


def _open_row(session: Session) -> CallRow | None:
    rung = select(CallRow).where(CallRow.how.is_(None)).order_by(CallRow.call_no.desc())
    return session.scalars(rung.limit(1)).first()
