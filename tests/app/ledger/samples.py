"""A log made in memory for the tests: fixed keys, a station, tiles and bundles as in an export."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.ledger import entry as formats
from app.ledger import merkle, tiles
from app.ledger.checkpoint import Checkpoint
from app.ledger.keys import COSIGNATURE, Signer
from app.ledger.notes import Note, sign_line
from app.ledger.policy import Policy, open_checkpoint, parse_policy
from app.ledger.record import Batch, LogKey, PublicLeaf, StationAdded, encode_public, station_key_id
from app.ledger.slip import Cosigned, Slip1, Slip2
from app.ledger.trust import Trust, TrustedLog, TrustedStation

ORIGIN = "madang.gangjin.example/log/2025"
TIME = 1_763_600_400
LOG = Signer(ORIGIN, sha256(b"sample log").digest())
WITNESSES = tuple(
    Signer(f"{name}.example/witness", sha256(name.encode()).digest(), COSIGNATURE)
    for name in ("county", "nh", "naqs", "farmers")
)
POLICY_TEXT = "".join(
    [f"log {LOG.key}\n"]
    + [f"witness w{number} {signer.key}\n" for number, signer in enumerate(WITNESSES)]
    + ["group field 3 w0 w1 w2 w3\n", "quorum field\n"]
)
NO_WITNESSES = f"log {LOG.key}\nquorum none\n"


def digest(text: str, length: int = 32) -> bytes:
    """Fixed bytes that look random."""
    return sha256(text.encode()).digest()[:length]


class Station:
    """A station's chain, as the journal keeps it, with salts that can be repeated."""

    def __init__(self, code: str = "W01") -> None:
        self.code = code
        self._private = Ed25519PrivateKey.from_private_bytes(digest(f"station {code}"))
        self.public = self._private.public_key().public_bytes_raw()
        self.key_id = station_key_id(self.public)
        self.seq, self.head = 0, formats.first_head(self.public)

    def sign(self, seq: int, head: bytes) -> bytes:
        return self._private.sign(formats.head_message(self.code, seq, head))

    def append(self, kind: int = 21, face: tuple[formats.FaceItem, ...] | None = None) -> Slip1:
        """The next entry as its slip 1 tells it."""
        seq = self.seq + 1
        body = formats.make_body(digest(f"body {seq}", 16), {"operator": 7})
        shown = (2025, 107, seq, 800_000, 1480, 1, 20, 800_000, 41) if face is None else face
        entry = formats.encode_entry(
            formats.Entry(self.code, seq, kind, 1_763_600_000_000, shown, formats.body_hash(body))
        )
        return self.take(entry, digest(f"salt {self.code} {seq}", 16))

    def take(self, entry: bytes, salt: bytes) -> Slip1:
        """Chains and signs an entry that was made already."""
        self.seq, previous = self.seq + 1, self.head
        self.head = formats.next_head(previous, formats.leaf(entry, salt))
        return Slip1(entry, salt, previous, self.sign(self.seq, self.head))

    def batch(self, slips: Sequence[Slip1]) -> Batch:
        """The record of the last entries, which these slips tell."""
        first = self.seq - len(slips) + 1
        signature = self.sign(self.seq, self.head)
        return Batch(self.key_id, first, self.seq, self.head, signature)


def leaf_of(slip: Slip1 | Slip2) -> bytes:
    return formats.leaf(slip.entry, slip.salt)


@dataclass
class Log:
    """A log whose tiles are kept in a dict, growing through `tiles.append` alone."""

    leaves: list[bytes] = field(default_factory=list)
    stored: dict[tuple[int, int], bytes] = field(default_factory=dict)
    root: bytes = merkle.EMPTY_ROOT

    def read_tile(self, level: int, n: int) -> bytes | None:
        return self.stored.get((level, n))

    def append(self, leaves: Sequence[bytes]) -> tiles.Grown:
        grown = tiles.append(len(self.leaves), leaves, self.read_tile)
        self.leaves += leaves
        self.stored |= grown.tiles
        self.root = grown.root
        return grown

    def public(self, *records: PublicLeaf) -> None:
        self.append([encode_public(record) for record in records])

    def upload(self, station: Station, count: int) -> list[Slip1]:
        """The station makes `count` entries and sends them in one batch."""
        slips = [station.append() for _ in range(count)]
        self.append([*map(leaf_of, slips), encode_public(station.batch(slips))])
        return slips

    def checkpoint(self, witnesses: Sequence[Signer] = WITNESSES[:3]) -> str:
        text = str(Checkpoint(ORIGIN, len(self.leaves), self.root))
        lines = [sign_line(text, LOG)]
        lines += [sign_line(text, each, TIME + place) for place, each in enumerate(witnesses)]
        return str(Note(text, tuple(lines)))

    def slip2(self, slip: Slip1, witnesses: Sequence[Signer] = WITNESSES[:3]) -> Slip2:
        index, size = self.leaves.index(leaf_of(slip)), len(self.leaves)
        head = open_checkpoint(self.checkpoint(witnesses), policy(with_witnesses=bool(witnesses)))
        path = tuple(tiles.inclusion_path(index, size, self.read_tile))
        cosigned = tuple(
            Cosigned(number, each.time or 0, each.signature) for number, each in head.cosignatures
        )
        return Slip2(
            LOG.key.key_id, slip.entry, slip.salt, index, size, path, head.log.signature, cosigned
        )

    def export(self, witnesses: Sequence[Signer] = WITNESSES[:3]) -> dict[str, bytes]:
        """The static files, by path."""
        files = {"checkpoint": self.checkpoint(witnesses).encode()}
        for path in tiles.changed_tiles(0, len(self.leaves)):
            files[str(path)] = self.stored[(path.level or 0, path.n)]
        for path in tiles.changed_bundles(0, len(self.leaves)):
            start = path.n * tiles.WIDTH
            files[str(path)] = tiles.encode_bundle(self.leaves[start : start + path.width])
        return files


def policy(*, with_witnesses: bool = True) -> Policy:
    return parse_policy(POLICY_TEXT if with_witnesses else NO_WITNESSES)


def trust(station: Station, policy_text: str = POLICY_TEXT) -> Trust:
    return Trust(
        (TrustedLog(LOG.key, policy_text),),
        (TrustedStation(station.code, station.public, ORIGIN, 0, None),),
    )


def started_log(station: Station) -> Log:
    """A log that holds its own key and the station's."""
    log = Log()
    log.public(LogKey(str(LOG.key)), StationAdded(station.key_id, station.public))
    return log
