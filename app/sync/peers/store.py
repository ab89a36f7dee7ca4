"""What was heard of the other stations of the place: their entries, and how far each was read."""

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Index, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.model import Peer
from app.learning.wire import entries as learning
from app.ledger import entry as formats
from app.ledger.entry import Entry, FaceItem
from app.ledger.errors import BadRecord
from app.ledger.record import Batch, check_batch, check_signature, station_key_id
from app.sales import wire as sales
from app.sales.errors import BadSalesRecord
from app.storage.tables import STATION, Base, on
from app.storage.unit_of_work import UnitOfWork
from app.sync.peers.errors import Forked, PeerAway
from app.sync.peers.wire import Told

PEER_ENTRY = "peer_entry"
KEPT = 20_000
"""Of each station: more than any day brings. The rest is at the centre."""


class PeerEntryRow(Base):
    """One entry of another station; `about` names the held basket that it ends, `S01/7`, or the
    class that it is of, `class/12`.
    """

    __tablename__ = "peer_entry"
    __table_args__ = (
        Index(None, "station", "kind", "seq"),
        Index(None, "about"),
        {"info": on(STATION)},
    )

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[int]
    received_ms: Mapped[int]
    entry: Mapped[bytes]
    body: Mapped[bytes]
    about: Mapped[str | None]


class PeerChainRow(Base):
    """How far a station's chain was followed; `forked_ms`: since when it contradicts itself."""

    __tablename__ = "peer_chain"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012 -- SQLAlchemy's own form

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int]
    head: Mapped[bytes]
    forked_ms: Mapped[int | None]


@dataclass(frozen=True)
class Followed:
    """The end of a peer's chain as it is known here."""

    seq: int
    head: bytes
    is_forked: bool = False


def followed(session: Session, peer: Peer) -> Followed:
    row = session.get(PeerChainRow, peer.station)
    if row is None:
        return Followed(0, formats.first_head(peer.public_key))
    return Followed(row.seq, row.head, row.forked_ms is not None)


def take(uow: UnitOfWork, peer: Peer, told: Told, received_ms: int) -> int:
    """Checks against the head that is known, keeps what is new; answers how many entries.

    `Forked`, and nothing is kept, if they do not go on from there; `PeerAway` if they make no
    sense.
    """
    known = followed(uow.session, peer)
    entries = check(peer, known, told)
    if not entries:
        return 0
    uow.session.add_all(
        PeerEntryRow(
            station=peer.station, seq=fields.seq, kind=fields.kind, received_ms=received_ms,
            entry=entry, body=body, about=_about(fields, body),
        )
        for fields, (entry, body, _salt) in zip(entries, told.entries, strict=True)
    )  # fmt: skip
    end = told.head
    uow.session.merge(
        PeerChainRow(station=peer.station, seq=end.seq, head=end.head, forked_ms=None)
    )
    uow.session.execute(
        delete(PeerEntryRow).where(
            PeerEntryRow.station == peer.station, PeerEntryRow.seq <= end.seq - KEPT
        )
    )
    uow.changed(PEER_ENTRY, peer.station, None)
    return len(entries)


def note_fork(uow: UnitOfWork, peer: Peer, now_ms: int) -> None:
    """For ever: its station has to be enrolled anew, under another code."""
    known = followed(uow.session, peer)
    uow.session.merge(
        PeerChainRow(station=peer.station, seq=known.seq, head=known.head, forked_ms=now_ms)
    )
    uow.changed(PEER_ENTRY, peer.station, None)


def check(peer: Peer, known: Followed, told: Told) -> tuple[Entry, ...]:
    """The entries, read, where the chain from `known` leads over them to the head that is signed.

    The answer itself was signed by the peer: what contradicts is its own doing.
    """
    end, first = told.head, known.seq + 1
    if end.seq and not _is_signed(peer, told):
        raise PeerAway("the head's signature does not hold")
    if not told.entries:
        if end.seq > known.seq:
            raise PeerAway("a later head without its entries")
        if (end.seq, end.head) != (known.seq, known.head):
            raise Forked(known.seq)
        return ()
    if end.seq != known.seq + len(told.entries):
        raise PeerAway("not the head of the last entry")
    entries = tuple(
        _read(peer, seq, entry, body) for seq, (entry, body, _) in enumerate(told.entries, first)
    )
    leaves = [formats.leaf(entry, salt) for entry, _, salt in told.entries]
    try:
        check_batch(
            _batch(peer, first, told), (known.seq, known.head), leaves, peer.public_key, None
        )
    except BadRecord as error:
        raise Forked(known.seq) from error
    return entries


def about(station: str, seq: int) -> str:
    return f"{station}/{seq}"


def about_class(number: FaceItem) -> str:
    """No station's code is as long as this word."""
    return f"class/{number}"


def _read(peer: Peer, seq: int, entry: bytes, body: bytes) -> Entry:
    try:
        fields = formats.decode_entry(entry)
    except formats.BadEntry as error:
        raise PeerAway("not an entry") from error
    if (fields.station, fields.seq) != (peer.station, seq):
        raise PeerAway("not the entry that was asked for")
    if fields.body_hash != formats.body_hash(body):
        raise PeerAway("not the entry's body")
    return fields


def _batch(peer: Peer, first: int, told: Told) -> Batch:
    end = told.head
    return Batch(station_key_id(peer.public_key), first, end.seq, end.head, end.signature)


def _is_signed(peer: Peer, told: Told) -> bool:
    try:
        check_signature(_batch(peer, 1, told), peer.public_key, peer.station)
    except BadRecord:
        return False
    return True


def _about(fields: Entry, body: bytes) -> str | None:
    """The held basket that a sale has paid or that its kiosk has released; an entry's class."""
    if fields.kind in learning.OF_A_CLASS:
        return about_class(fields.face[0]) if fields.face else None
    with suppress(BadSalesRecord):
        if fields.kind == sales.SALE:
            held = sales.read_sale(fields.face, body).held
            return None if held is None else about(*held)
        if fields.kind == sales.BASKET_RELEASED:
            return about(fields.station, sales.read_released(fields.face, body).held_seq)
    return None
