"""What a station's services ask of its neighbours' entries: calls, held baskets, classes, keys."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.access import store as access_store
from app.access.model import PeerEntry
from app.learning.wire.entries import ENROLLED
from app.ledger import entry as formats
from app.sales import wire as sales
from app.sales.errors import BadSalesRecord
from app.sales.held import Gone, HeldBasket, Neighbours, Release
from app.sales.ticket import held_of
from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import reading
from app.sync.peers.store import PeerEntryRow, about, about_class

LATEST = 99
"""As many of a kind as are looked at: a day's ticket numbers."""


@dataclass(frozen=True)
class Heard:
    """The latest entries of some kinds, of every station of the place that was not withdrawn."""

    engine: Engine

    def __call__(self, kinds: Collection[int]) -> tuple[PeerEntry, ...]:
        with reading(self.engine) as session:
            rows = [
                row
                for station in _stations(session)
                for kind in kinds
                for row in _latest(session, station, kind)
            ]
        return tuple(each for row in rows if (each := _entry(row)) is not None)


@dataclass(frozen=True)
class ClassEntries:
    """Sign-ups, marks and finished classes of the place's other stations: as many as there are."""

    engine: Engine

    def of(self, classes: Collection[int]) -> tuple[PeerEntry, ...]:
        named = [about_class(number) for number in classes]
        with reading(self.engine) as session:
            known = tuple(_stations(session))
            rows = session.scalars(
                select(PeerEntryRow)
                .where(PeerEntryRow.about.in_(named), PeerEntryRow.station.in_(known))
                .order_by(PeerEntryRow.station, PeerEntryRow.seq)
            ).all()
        return tuple(each for row in rows if (each := _entry(row)) is not None)

    def enrolled(self, station: str, seq: int) -> PeerEntry | None:
        with reading(self.engine) as session:
            row = session.get(PeerEntryRow, (station, seq))
            is_known = station in _stations(session)
        return _entry(row) if row is not None and row.kind == ENROLLED and is_known else None


@dataclass(frozen=True)
class HeldBaskets:
    """Baskets that kiosks of the place keep for a till."""

    engine: Engine

    def open(self) -> tuple[HeldBasket, ...]:
        """Neither paid nor released as far as is known here, oldest first; late ones too."""
        with reading(self.engine) as session:
            found = [
                basket
                for station in _stations(session)
                for row in _latest(session, station, sales.BASKET_HELD)
                for basket in _basket(row)
            ]
            names = [about(each.station, each.seq) for each in found]
            ended = set(
                session.scalars(select(PeerEntryRow.about).where(PeerEntryRow.about.in_(names)))
            )
        waiting = (each for each in found if about(each.station, each.seq) not in ended)
        return tuple(sorted(waiting, key=lambda each: (each.at, each.station, each.seq)))

    def gone(self, station: str, seq: int) -> Gone | None:
        """Why it waits no more; None where nothing is known of an end."""
        with reading(self.engine) as session:
            rows = session.scalars(
                select(PeerEntryRow).where(PeerEntryRow.about == about(station, seq))
            ).all()
        if any(row.kind == sales.SALE for row in rows):
            return Gone.PAID
        return next((_released(row) for row in rows), None)

    def key(self, station: str) -> bytes | None:
        """Whose signature counts on a ticket."""
        with reading(self.engine) as session:
            peer = access_store.peer(session, station)
        return None if peer is None or peer.revoked else peer.public_key

    def neighbours(self) -> Neighbours:
        """As a till takes it."""
        return Neighbours(self.open, self.gone, self.key)


def _stations(session: Session) -> Iterator[str]:
    return (each.station for each in access_store.peers(session) if not each.revoked)


def _latest(session: Session, station: str, kind: int) -> Iterator[PeerEntryRow]:
    rows = select(PeerEntryRow).where(PeerEntryRow.station == station, PeerEntryRow.kind == kind)
    return iter(session.scalars(rows.order_by(PeerEntryRow.seq.desc()).limit(LATEST)).all())


def _entry(row: PeerEntryRow) -> PeerEntry | None:
    """None for an entry whose time is in no calendar."""
    fields = formats.decode_entry(row.entry)
    try:
        at = from_utc_ms(fields.utc_ms)
    except (ValueError, OverflowError, OSError):
        return None
    received = from_utc_ms(row.received_ms)
    return PeerEntry(row.station, row.seq, row.kind, at, received, fields.face, row.entry, row.body)


def _basket(row: PeerEntryRow) -> Iterator[HeldBasket]:
    with suppress(BadSalesRecord):
        yield held_of(row.entry, row.body)


def _released(row: PeerEntryRow) -> Gone:
    record = sales.read_released(formats.decode_entry(row.entry).face, row.body)
    return Gone.RUN_OUT if record.how is Release.RUN_OUT else Gone.TAKEN_BACK
