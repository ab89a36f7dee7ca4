"""A clock moved by hand, and stations that exist in memory only."""

import hashlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, select

from app.access.model import StationKind
from app.access.stations import Enrolment
from app.central.edge import read_tile
from app.central.published import Checkpoints
from app.central.sequencer import Sequencer
from app.central.store import ENTRIES, LogRow, TileRow
from app.ledger import entry as formats
from app.ledger import merkle, tiles
from app.shared import canonical
from app.shared.clock import utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

PREFIX = "madang.gangjin.example/log"
SEED = bytes(range(32))
DAY_OPENED = 1


class Hands:
    """A clock that shows what it is set to."""

    boot_id = "00000000"

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self.build_date = moment

    def now(self) -> datetime:
        return self._moment

    def monotonic_ms(self) -> int:
        return utc_ms(self._moment)

    def advance(self, by: timedelta) -> None:
        self._moment += by


class Chain:
    """A station's chain and its key; `enrolled` makes it known to the centre."""

    def __init__(self, station: str, key: Ed25519PrivateKey | None = None) -> None:
        self.station = station
        self.key = key or Ed25519PrivateKey.generate()
        self.public = self.key.public_key().public_bytes_raw()
        self.items: list[list[bytes]] = []
        self.heads = [formats.first_head(self.public)]
        self.leaves: list[bytes] = []
        self.token = ""

    def enrolled(self, engine: Engine, clock: Hands) -> "Chain":
        enrolment = Enrolment(clock)
        with UnitOfWork(engine) as uow:
            code = enrolment.make_code(
                uow, station=self.station, place="rpc", kind=StationKind.WEIGH, made_by="kim"
            )
            self.token = enrolment.redeem(uow, code.code, self.public).token
            uow.commit()
        return self

    def fork(self, keep: int) -> "Chain":
        """The same station from the copy of its disk after `keep` entries."""
        other = Chain(self.station, self.key)
        other.items, other.leaves = self.items[:keep], self.leaves[:keep]
        other.heads, other.token = self.heads[: keep + 1], self.token
        return other

    def add(
        self, kind: int, face: Sequence[formats.FaceItem], body: Mapping[str, canonical.Value]
    ) -> int:
        """One more entry; its number."""
        data = formats.make_body(secrets.token_bytes(16), dict(body))
        seq = len(self.items) + 1
        entry = formats.encode_entry(
            formats.Entry(
                self.station, seq, kind, 1_763_600_000_000 + seq, tuple(face),
                formats.body_hash(data),
            )
        )  # fmt: skip
        self.put(entry, data, secrets.token_bytes(16))
        return seq

    def put(self, entry: bytes, body: bytes, salt: bytes) -> None:
        """An entry that was made elsewhere, whatever it says."""
        self.items.append([entry, body, salt])
        self.leaves.append(formats.leaf(entry, salt))
        self.heads.append(formats.next_head(self.heads[-1], self.leaves[-1]))

    def days(self, count: int) -> "Chain":
        for _ in range(count):
            self.add(DAY_OPENED, [20251120, 7], {"operator": 7})
        return self

    def batch(self, first: int, last: int) -> bytes:
        """The numbers `first` to `last` as they are sent."""
        message = formats.head_message(self.station, last, self.heads[last])
        content = {"v": 1, "entries": self.items[first - 1 : last], "sig": self.key.sign(message)}
        return cbor2.dumps(content, canonical=True)


def forged(batch: bytes) -> bytes:
    """The same batch with one bit of its signature turned."""
    content = cbor2.loads(batch)
    signature = bytearray(content["sig"])
    signature[0] ^= 1
    return cbor2.dumps({**content, "sig": bytes(signature)}, canonical=True)


def key_id(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:8]


def stored_leaves(engine: Engine, year: int = 2025) -> list[bytes]:
    """All leaves of the log, read back from its bundles; the tiles and the root must fit them."""
    with reading(engine) as session:
        row = session.get_one(LogRow, year)
        bundles = session.scalars(
            select(TileRow)
            .where(TileRow.year == year, TileRow.level == ENTRIES)
            .order_by(TileRow.n)
        ).all()
        leaves: list[bytes] = []
        for at, bundle in enumerate(bundles):
            assert bundle.n == at
            width = min(tiles.WIDTH, row.size - at * tiles.WIDTH)
            leaves += tiles.decode_bundle(bundle.data, width)
        assert len(leaves) == row.size
        assert merkle.root(merkle.leaf_hashes(leaves)) == row.root
        assert tiles.root_from_tiles(row.size, read_tile(session, year)) == row.root
    return leaves


def entries_of(leaves: list[bytes]) -> list[bytes]:
    return [leaf for leaf in leaves if leaf[:1] == b"\x01"]


@contextmanager
def again(engine: Engine, clock: Hands, checkpoints: Checkpoints) -> Iterator[Sequencer]:
    """Another centre on the same database; nothing checked yet."""
    made = Sequencer(engine, seed=SEED, prefix=PREFIX, checkpoints=checkpoints, clock=clock)
    try:
        yield made
    finally:
        made.close()
