"""Proofs made and verified, and a whole log audited, beside the SHA-256 that it takes anyway."""

import random
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bench.model import Figure, rates, repeated
from app.ledger import entry as formats
from app.ledger import proof, tiles
from app.ledger.audit import AuditReport, audit
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.keys import Signer
from app.ledger.policy import Policy, open_checkpoint, parse_policy
from app.ledger.record import Batch, LogKey, StationAdded, encode_public, follow, station_key_id

LEAVES, BATCH, PROOFS, ROUNDS, AUDITS = 200_000, 1_000, 2_000, 5, 3
TARGET_MADE, TARGET_VERIFIED, TARGET_AUDITED = 10_000, 60_000, 10_000_000 / 30
STATION, ORIGIN = "B01", "bench.example/log/2025"
HASHES_A_LEAF = 3
"""An audit hashes each leaf, about one node of the tree for it, and the station's chain."""


@dataclass(frozen=True)
class Log:
    """A log as it is exported: `files` by their path, and what an auditor is given beforehand."""

    leaves: list[bytes]
    tiles: dict[tuple[int, int], bytes]
    files: dict[str, bytes]
    signer: Signer
    policy: Policy
    station: bytes

    def read_tile(self, level: int, n: int) -> bytes | None:
        return self.tiles.get((level, n))

    def audit(self) -> AuditReport:
        return audit(self.files.get, self.signer.key, self.policy, {self.station: STATION})


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    log = make_log(repeated(LEAVES // BATCH, share))
    return (*_proofs(log, share), _audit(log, share))


def _proofs(log: Log, share: float) -> tuple[Figure, ...]:
    size, count, rounds = len(log.leaves), repeated(PROOFS, share), repeated(ROUNDS, share)
    chance = random.Random(8)  # noqa: S311 -- which leaves are asked for
    wanted = [chance.randrange(size) for _ in range(count)]
    paths = {at: tiles.inclusion_path(at, size, log.read_tile) for at in wanted}
    head = open_checkpoint(log.files["checkpoint"], log.policy)
    hashing = _hashing(sum(len(paths[at]) + 1 for at in wanted))
    made, limit = rates(
        lambda: [tiles.inclusion_path(at, size, log.read_tile) for at in wanted],
        hashing, count, rounds,
    )  # fmt: skip
    verified, limit_then = rates(
        lambda: [proof.verify_leaf(log.leaves[at], head, at, paths[at]) for at in wanted],
        hashing, count, rounds,
    )  # fmt: skip
    return (
        Figure(
            f"proof made from tiles, {size:,} leaves", made, "/s", "≥ 10,000/s", limit,
            "SHA-256 of its path", made >= TARGET_MADE,
        ),
        Figure(
            f"proof verified, {size:,} leaves", verified, "/s", "≥ 60,000/s", limit_then,
            "SHA-256 of its path", verified >= TARGET_VERIFIED,
        ),
    )  # fmt: skip


def _audit(log: Log, share: float) -> Figure:
    size = len(log.leaves)
    ours, limit = rates(
        log.audit, _hashing(HASHES_A_LEAF * size), size, repeated(AUDITS, share)
    )  # fmt: skip
    return Figure(
        f"audit of {size:,} leaves", ours, "leaves/s", "10 million in ≤ 30 s", limit,
        f"SHA-256, {HASHES_A_LEAF} a leaf", ours >= TARGET_AUDITED,
    )  # fmt: skip


def _hashing(count: int) -> Callable[[], None]:
    """So many nodes of a tree, by the bare library."""
    left, right = secrets.token_bytes(32), secrets.token_bytes(32)

    def hash_all() -> None:
        for _ in range(count):
            sha256(b"\x01" + left + right).digest()

    return hash_all


def make_log(batches: int) -> Log:
    """A station's signed batches of 1,000 under one checkpoint, with their tiles and bundles."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    signer = Signer(ORIGIN, secrets.token_bytes(32))
    added = StationAdded(station_key_id(public), public)
    leaves = [encode_public(LogKey(str(signer.key))), encode_public(added)]
    head = formats.first_head(public)
    for number in range(1, batches + 1):
        fresh = [formats.ENTRY_LEAF + secrets.token_bytes(32) for _ in range(BATCH)]
        head, last = follow(head, fresh), number * BATCH
        signature = key.sign(formats.head_message(STATION, last, head))
        batch = Batch(added.key_id, last - BATCH + 1, last, head, signature)
        leaves += [*fresh, encode_public(batch)]
    return _exported(leaves, signer, public)


def _exported(leaves: list[bytes], signer: Signer, public: bytes) -> Log:
    size = len(leaves)
    grown = tiles.append(0, leaves, lambda _level, _n: None)
    files = {
        str(path): grown.tiles[(path.level or 0, path.n)] for path in tiles.changed_tiles(0, size)
    }
    for path in tiles.changed_bundles(0, size):
        start = path.n * tiles.WIDTH
        files[str(path)] = tiles.encode_bundle(leaves[start : start + path.width])
    note = sign_checkpoint(Checkpoint(ORIGIN, size, grown.root), signer)
    policy = parse_policy(f"log {signer.key}\nquorum none\n")
    return Log(leaves, grown.tiles, files | {"checkpoint": note.encode()}, signer, policy, public)
