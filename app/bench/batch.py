"""A batch at the centre, durable, integrated and signed, beside the least that such a batch takes.

The peer stores the same bytes by COPY, durable too, and makes the bare SHA-256 that the formats ask
for: body, leaf and chain of each entry, and its hash and about one node in the tree.
"""

import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import cast

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import app.central.app  # noqa: F401 -- every table of the centre is declared when this is imported
from app.access.model import StationKind
from app.access.stations import Enrolment
from app.bench.model import Figure, percentile, repeated, side_by_side
from app.central.postgres import Cluster
from app.central.published import Checkpoints
from app.central.sequencer import Sequencer
from app.ledger import entry as formats
from app.shared import canonical
from app.shared.clock import Clock, SystemClock
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import UnitOfWork

BATCH, BATCHES, ONES, WARM_UP = 1_000, 40, 400, 3
TARGET_PER_SECOND, TARGET_ONE_MS = 150_000, 5.0
STATION, PEER = "B01", "COPY of the bytes, its SHA-256"
_COPY = "COPY bare (body) FROM STDIN (FORMAT BINARY)"
BODY: dict[str, canonical.Value] = {"operator": 7, "lines": [["GJ-0208", 1, 32_000]] * 3}


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    """The rate is that of the middle batch; for one entry p50 and p99."""
    clock = SystemClock(datetime(2025, 11, 1, tzinfo=UTC))
    key = Ed25519PrivateKey.generate()
    many, ones = repeated(BATCHES, share), repeated(ONES, share)
    bodies = list(_bodies(key, [BATCH] * (many + WARM_UP) + [1] * (ones + WARM_UP)))
    with _centre(clock, key.public_key().public_bytes_raw()) as (sequencer, copy):
        big = _both(sequencer, copy, BATCH, bodies[: many + WARM_UP])
        small = _both(sequencer, copy, 1, bodies[many + WARM_UP :])
    rate, least = (BATCH * 1_000 / percentile(samples, 0.5) for samples in big)
    return (
        Figure(
            f"centre: batches of {BATCH:,}, durable and signed", rate, "entries/s",
            "≥ 150,000/s", least, PEER, rate >= TARGET_PER_SECOND,
        ),
        _one(small, 0.50),
        _one(small, 0.99),
    )  # fmt: skip


def _one(samples: tuple[list[float], list[float]], share: float) -> Figure:
    ours, least = (percentile(each, share) for each in samples)
    is_aim = share == 0.99
    return Figure(
        f"centre: one entry, durable and signed, p{share * 100:.0f}", ours, "ms",
        "p99 ≤ 5 ms" if is_aim else "", least, PEER, ours <= TARGET_ONE_MS if is_aim else None,
    )  # fmt: skip


def _both(
    sequencer: Sequencer, copy: "_Copy", entries: int, bodies: Sequence[bytes]
) -> tuple[list[float], list[float]]:
    ours, theirs = iter(bodies), iter(bodies)
    return side_by_side(
        lambda: sequencer.take(STATION, next(ours)),
        lambda: copy.take(next(theirs), entries),
        len(bodies) - WARM_UP, WARM_UP,
    )  # fmt: skip


@contextmanager
def _centre(clock: Clock, public: bytes) -> Iterator[tuple[Sequencer, "_Copy"]]:
    with tempfile.TemporaryDirectory() as folder, Cluster() as cluster:
        engine = centre_engine(cluster.url())
        metadata_of(CENTRE).create_all(engine)
        with UnitOfWork(engine) as uow:
            enrolment = Enrolment(clock)
            code = enrolment.make_code(
                uow, station=STATION, place="bench", kind=StationKind.TILL, made_by="bench"
            )
            enrolment.redeem(uow, code.code, public)
            uow.commit()
        sequencer = Sequencer(
            engine, seed=secrets.token_bytes(32), prefix="bench.example/log", clock=clock,
            checkpoints=Checkpoints(Path(folder)),
        )  # fmt: skip
        sequencer.check()
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            yield sequencer, _Copy(cast("psycopg.Connection", driver))
        sequencer.close()
        engine.dispose()


def _bodies(key: Ed25519PrivateKey, sizes: Sequence[int]) -> Iterator[bytes]:
    """A chain in batches of these sizes, as a station sends them."""
    head, seq = formats.first_head(key.public_key().public_bytes_raw()), 0
    for size in sizes:
        items: list[list[bytes]] = []
        for _ in range(size):
            seq += 1
            body = formats.make_body(secrets.token_bytes(16), BODY)
            face = (f"B01-{seq}", 96_000, 7)
            entry = formats.encode_entry(
                formats.Entry(STATION, seq, 10, 1_763_600_000_000, face, formats.body_hash(body))
            )
            salt = secrets.token_bytes(16)
            items.append([entry, body, salt])
            head = formats.next_head(head, formats.leaf(entry, salt))
        signature = key.sign(formats.head_message(STATION, seq, head))
        yield canonical.encode({"v": 1, "entries": items, "sig": signature})


class _Copy:
    """The least: the bytes in a bare table, durable, and the hashes of `entries` entries."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TABLE bare (body bytea)")
        connection.execute("ALTER TABLE bare ALTER COLUMN body SET STORAGE EXTERNAL")
        connection.commit()
        self._inputs = [bytes(size) for size in (120, 100, 65, 34, 65)]
        """Body, salt and entry, head and leaf, leaf in the tree, node of the tree."""

    def take(self, body: bytes, entries: int) -> None:
        for _ in range(entries):
            for data in self._inputs:
                sha256(data).digest()
        with self._connection.cursor() as cursor, cursor.copy(_COPY) as copy:
            copy.set_types(["bytea"])
            copy.write_row([body])
        self._connection.commit()
