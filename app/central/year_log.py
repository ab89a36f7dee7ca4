"""What the database knows of a year's log: its first leaves, its station keys, what came before."""

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.access import stations
from app.central.batch import Log
from app.central.store import BatchRow, IncidentRow, LogRow, PolicyRow, StationLeafRow
from app.central.upload import read_items
from app.ledger import entry as formats
from app.ledger import record
from app.ledger.keys import Signer
from app.ledger.merkle import EMPTY_ROOT


def begin(session: Session, signer: Signer, year: int) -> Log:
    """A log that has no leaf yet."""
    log = Log(year, signer.key.name, str(signer.key), 0, EMPTY_ROOT, "")
    session.add(LogRow(**vars(log), signed_ms=0))
    session.flush()
    return log


def first_leaves(session: Session, log: Log, policy: str, previous: str | None) -> list[bytes]:
    """What every log begins with: its key, its policy, the checkpoint with which the last ended."""
    leaves = [record.encode_public(record.LogKey(log.vkey))]
    leaves.append(policy_leaf(session, log.year, len(leaves), policy))
    if previous is not None:
        leaves.append(record.encode_public(record.Previous(previous)))
    return leaves


def policy_leaf(session: Session, year: int, at: int, policy: str) -> bytes:
    """The policy that holds from here on; its row is written here."""
    session.add(PolicyRow(year=year, at=at, text=policy))
    return record.encode_public(record.PolicyText(policy))


def station_leaves(session: Session, year: int, at: int) -> list[bytes]:
    """Keys added or revoked since, for the places from `at` on; their rows are written here."""
    listed = {
        row.station: row
        for row in session.scalars(select(StationLeafRow).where(StationLeafRow.year == year))
    }
    leaves: list[record.PublicLeaf] = []
    for each in stations.stations(session):
        row = listed.get(each.station)
        if row is None and each.revoked_at is None:
            row = StationLeafRow(year=year, station=each.station, added_at=at + len(leaves))
            session.add(row)
            leaves.append(record.StationAdded(each.key_id, each.public_key))
        if row is not None and row.revoked_at is None and each.revoked_at is not None:
            row.revoked_at = at + len(leaves)
            leaves.append(record.StationRevoked(each.key_id))
    return [record.encode_public(leaf) for leaf in leaves]


def history(
    session: Session, station: str, public: bytes, first_seq: int
) -> tuple[bytes, list[bytes]]:
    """The head before `first_seq`, and the station's leaves from there on that are in the log."""
    rows = session.scalars(
        select(BatchRow)
        .where(BatchRow.station == station, BatchRow.last_seq >= first_seq)
        .order_by(BatchRow.first_seq)
    )
    before, leaves = formats.first_head(public), list[bytes]()
    for row in rows:
        these = batch_leaves(row)
        if row.first_seq <= first_seq:
            before = record.follow(row.previous_head, these[: first_seq - row.first_seq])
            these = these[first_seq - row.first_seq :]
        leaves += these
    return before, leaves


def batch_leaves(row: BatchRow) -> list[bytes]:
    """The leaves of a stored batch, made again from the bytes that came."""
    items, _signature = read_items(row.body)
    return [formats.leaf(entry, salt) for entry, _body, salt in items[row.skipped :]]


def keep_evidence(session: Session, station: str, seq: int, body: bytes, received_ms: int) -> None:
    """Once, however often the same bytes come."""
    statement = insert(IncidentRow).values(
        station=station, seq=seq, received_ms=received_ms, body=body,
        body_sha256=sha256(body).digest(),
    )  # fmt: skip
    session.execute(statement.on_conflict_do_nothing())


def arrived(session: Session, station: str) -> tuple[tuple[int, bytes], ...]:
    """(seq, leaf) of every entry of a station that the centre holds, batch by batch."""
    rows = session.scalars(
        select(BatchRow).where(BatchRow.station == station).order_by(BatchRow.id)
    )
    return tuple(
        (seq, leaf) for row in rows for seq, leaf in enumerate(batch_leaves(row), row.first_seq)
    )
