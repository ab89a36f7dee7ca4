"""Tables: operators and settings on both sides, days at stations, the rest at the centre."""

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.model import Operator, Peer, StationSettings
from app.access.wire import (
    decode_operator,
    decode_peer,
    decode_station_settings,
    encode_operator,
    encode_peer,
    encode_station_settings,
)
from app.storage.tables import CENTRE, STATION, Base, on


class OperatorRow(Base):
    """One operator; `body` is the record as the feed carries it."""

    __tablename__ = "operator"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[bytes]


class StationSettingsRow(Base):
    """What one station is told about itself."""

    __tablename__ = "station_settings"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[bytes]


class PeerRow(Base):
    """A station of the place; at the centre its table of stations says the same."""

    __tablename__ = "peer"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[bytes]


class WrongTriesRow(Base):
    """Wrong tries in a row: `who` is `pin:7` at a station, `login:kim` at the centre."""

    __tablename__ = "wrong_tries"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    who: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    wait_until_ms: Mapped[int]


class DayRow(Base):
    """A day as it was opened and, later, closed; the entries' numbers are its ids."""

    __tablename__ = "day"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    opened_seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    business_day: Mapped[int] = mapped_column(index=True)
    opened_by: Mapped[int]
    opened_ms: Mapped[int]
    closed_seq: Mapped[int | None]
    closed_by: Mapped[int | None]


class CallRow(Base):
    """A call for staff that was rung here."""

    __tablename__ = "call"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    call_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    page: Mapped[str]
    called_seq: Mapped[int]
    called_ms: Mapped[int]
    how: Mapped[int | None]


class AnswerRow(Base):
    """A call of another station that staff here have answered."""

    __tablename__ = "call_answer"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    call_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    operator: Mapped[int]


class OfficeUserRow(Base):
    __tablename__ = "office_user"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    login: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    active: Mapped[bool]


class OfficeSessionRow(Base):
    """A bearer token, as its SHA-256 only."""

    __tablename__ = "office_session"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    token_hash: Mapped[bytes] = mapped_column(primary_key=True)
    login: Mapped[str]
    expires_ms: Mapped[int]


class EnrolmentCodeRow(Base):
    """A one-use code, as its SHA-256 only; `public_key` is set when it was used."""

    __tablename__ = "enrolment_code"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    code_hash: Mapped[bytes] = mapped_column(primary_key=True)
    station: Mapped[str]
    place: Mapped[str]
    kind: Mapped[str]
    made_by: Mapped[str]
    expires_ms: Mapped[int]
    public_key: Mapped[bytes | None]


class StationRow(Base):
    """An enrolled station; a row is never deleted and its code never used again."""

    __tablename__ = "station"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    public_key: Mapped[bytes] = mapped_column(unique=True)
    key_id: Mapped[bytes] = mapped_column(unique=True)
    place: Mapped[str]
    kind: Mapped[str]
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    enrolled_ms: Mapped[int]
    revoked_ms: Mapped[int | None]
    seen_ms: Mapped[int | None]
    waiting: Mapped[int | None]
    oldest_ms: Mapped[int | None]
    page: Mapped[str | None]


def save_operator(session: Session, operator: Operator) -> None:
    session.merge(OperatorRow(no=operator.no, body=encode_operator(operator)))


def remove_operator(session: Session, key: str) -> None:
    row = session.get(OperatorRow, int(key))
    if row is not None:
        session.delete(row)


def operator(session: Session, no: int) -> Operator | None:
    row = session.get(OperatorRow, no)
    return None if row is None else decode_operator(row.body)


def operators(session: Session) -> tuple[Operator, ...]:
    rows = session.scalars(select(OperatorRow).order_by(OperatorRow.no))
    return tuple(decode_operator(row.body) for row in rows)


def save_station_settings(session: Session, settings: StationSettings) -> None:
    body = encode_station_settings(settings)
    session.merge(StationSettingsRow(station=settings.station, body=body))


def remove_station_settings(session: Session, key: str) -> None:
    row = session.get(StationSettingsRow, key)
    if row is not None:
        session.delete(row)


def station_settings(session: Session, station: str) -> StationSettings | None:
    row = session.get(StationSettingsRow, station)
    return None if row is None else decode_station_settings(row.body)


def save_peer(session: Session, peer: Peer) -> None:
    session.merge(PeerRow(station=peer.station, body=encode_peer(peer)))


def remove_peer(session: Session, key: str) -> None:
    row = session.get(PeerRow, key)
    if row is not None:
        session.delete(row)


def peer(session: Session, station: str) -> Peer | None:
    row = session.get(PeerRow, station)
    return None if row is None else decode_peer(row.body)


def peers(session: Session) -> tuple[Peer, ...]:
    """Every station of this place, this one and withdrawn ones among them."""
    rows = session.scalars(select(PeerRow).order_by(PeerRow.station))
    return tuple(decode_peer(row.body) for row in rows)
