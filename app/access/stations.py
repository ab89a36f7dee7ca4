"""Enrolment by a one-use code, and the stations the centre knows."""

import hashlib
import re
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.access.errors import EnrolReason, EnrolRefused
from app.access.model import EnrolmentCode, Redeemed, Station, StationKind
from app.access.peers import tell_peer
from app.access.secrets import code_hash, make_code, make_token, token_hash
from app.access.store import EnrolmentCodeRow, StationRow
from app.access.wire import PUBLIC_KEY_BYTES
from app.shared.clock import Clock, from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork

STATION = "station"
CODE_LASTS = timedelta(hours=24)
KEY_ID_BYTES = 8
STATION_CODE = re.compile(r"[A-Z][A-Z0-9]{1,3}")


class Enrolment:
    """Codes, and what becomes of them; each method is a part of the caller's unit of work."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def make_code(
        self, uow: UnitOfWork, *, station: str, place: str, kind: StationKind, made_by: str
    ) -> EnrolmentCode:
        """`EnrolRefused` if the station's code was ever used: `(station, seq)` is for ever.

        An older code for the same station that nobody used is void from now on.
        """
        if not STATION_CODE.fullmatch(station):
            raise EnrolRefused(EnrolReason.BAD_STATION)
        if uow.session.get(StationRow, station) is not None:
            raise EnrolRefused(EnrolReason.STATION_TAKEN)
        uow.session.execute(delete(EnrolmentCodeRow).where(EnrolmentCodeRow.station == station))
        code, expires = make_code(), self._clock.now() + CODE_LASTS
        row = EnrolmentCodeRow(
            code_hash=code_hash(code),
            station=station,
            place=place,
            kind=kind.value,
            made_by=made_by,
            expires_ms=utc_ms(expires),
        )
        uow.session.add(row)
        return EnrolmentCode(code, station, place, kind, from_utc_ms(row.expires_ms))

    def redeem(self, uow: UnitOfWork, code: str, public_key: bytes) -> Redeemed:
        """A new station; for the same code and key again (the answer was lost) a new token."""
        if len(public_key) != PUBLIC_KEY_BYTES:
            raise EnrolRefused(EnrolReason.BAD_KEY)
        row = uow.session.get(EnrolmentCodeRow, code_hash(code), with_for_update=True)
        if row is None or row.expires_ms <= utc_ms(self._clock.now()):
            raise EnrolRefused(EnrolReason.CODE_USED_UP)
        token = make_token()
        if row.public_key is None:
            uow.session.add(self._new_station(uow.session, row, public_key, token))
            row.public_key = public_key
        else:
            _again(uow.session, row, public_key).token_hash = token_hash(token)
        uow.session.flush()
        uow.changed(STATION, row.station, None)
        tell_peer(uow, row.station)
        return Redeemed(row.station, row.place, StationKind(row.kind), token)

    def revoke(self, uow: UnitOfWork, station: str) -> None:
        """Its token and its signature count no more; what it sent stays."""
        row = uow.session.get(StationRow, station)
        if row is not None and row.revoked_ms is None:
            row.revoked_ms = utc_ms(self._clock.now())
            uow.changed(STATION, station, None)
            tell_peer(uow, station)

    def seen(
        self, uow: UnitOfWork, station: str, *, waiting: int, oldest_ms: int | None, page: str
    ) -> None:
        """What a station last said of itself."""
        row = uow.session.get_one(StationRow, station)
        row.seen_ms = utc_ms(self._clock.now())
        row.waiting, row.oldest_ms, row.page = waiting, oldest_ms, page
        uow.changed(STATION, station, None)

    def _new_station(
        self, session: Session, code: EnrolmentCodeRow, public_key: bytes, token: str
    ) -> StationRow:
        taken = select(StationRow.station).where(StationRow.public_key == public_key)
        if session.scalar(taken) is not None:
            raise EnrolRefused(EnrolReason.KEY_TAKEN)
        if session.get(StationRow, code.station) is not None:
            raise EnrolRefused(EnrolReason.STATION_TAKEN)
        return StationRow(
            station=code.station,
            public_key=public_key,
            key_id=key_id(public_key),
            place=code.place,
            kind=code.kind,
            token_hash=token_hash(token),
            enrolled_ms=utc_ms(self._clock.now()),
        )


def key_id(public_key: bytes) -> bytes:
    """The eight bytes that name a station's key in the log."""
    return hashlib.sha256(public_key).digest()[:KEY_ID_BYTES]


def station(session: Session, code: str) -> Station | None:
    row = session.get(StationRow, code)
    return None if row is None else _station(row)


def stations(session: Session) -> tuple[Station, ...]:
    rows = session.scalars(select(StationRow).order_by(StationRow.station))
    return tuple(_station(row) for row in rows)


def station_by_token(session: Session, token: str) -> Station | None:
    """Whose bearer token this is; None for a revoked station too."""
    row = session.scalar(select(StationRow).where(StationRow.token_hash == token_hash(token)))
    return None if row is None or row.revoked_ms is not None else _station(row)


def next_station_code(session: Session, kind: StationKind) -> str:
    """`W03` after `W01` and `W02`, whether those still work or not."""
    letter = {"store": "S", "till": "T", "weigh": "W", "class": "C"}[kind.value]
    taken = {
        *session.scalars(select(StationRow.station)),
        *session.scalars(select(EnrolmentCodeRow.station)),
    }
    return next(code for n in range(1, 1000) if (code := f"{letter}{n:02d}") not in taken)


def _again(session: Session, code: EnrolmentCodeRow, public_key: bytes) -> StationRow:
    row = session.get(StationRow, code.station)
    if code.public_key != public_key or row is None or row.revoked_ms is not None:
        raise EnrolRefused(EnrolReason.CODE_USED_UP)
    # It has its token: its key is public, and whoever found the code would get one too.
    if row.seen_ms is not None:
        raise EnrolRefused(EnrolReason.CODE_USED_UP)
    return row


def _station(row: StationRow) -> Station:
    return Station(
        station=row.station,
        public_key=row.public_key,
        key_id=row.key_id,
        place=row.place,
        kind=StationKind(row.kind),
        enrolled_at=from_utc_ms(row.enrolled_ms),
        revoked_at=_time(row.revoked_ms),
        last_seen=_time(row.seen_ms),
        waiting=row.waiting,
        oldest_waiting=_time(row.oldest_ms),
        page=row.page,
    )


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_utc_ms(milliseconds)
