"""A checkpoint cosigned over HTTP on loopback, durable, beside the least that a witness has to do.

The peer does it without HTTP: the log's signature verified, one made, a bare durable SQLite row.
"""

import secrets
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

from app.bench.model import Figure, Work, percentile, repeated, side_by_side
from app.central.published import Published
from app.central.witnesses import Witnesses
from app.ledger import merkle
from app.ledger.add_checkpoint import PATH, AddCheckpoint
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.keys import COSIGNATURE, Signer
from app.ledger.notes import open_note, sign_line
from app.ledger.policy import parse_policy
from app.shared.clock import SystemClock
from app.witness.logs import Logs
from app.witness.server import WitnessServer, serving
from app.witness.service import Witness
from app.witness.store import Store

TIMES, WARM_UP, WITNESSES, QUORUM = 400, 20, 4, 3
TARGET, TARGET_MS, PEER = "p99 ≤ 25 ms", 25.0, "verify, sign, a bare SQLite row"
ORIGIN = "bench.example/log/2025"


class NotCosigned(Exception):
    """What was measured is no cosigning."""


class _Log:
    """A log that grows by a leaf at a time; all its checkpoints and proofs are made beforehand."""

    def __init__(self, most: int) -> None:
        self.signer = Signer(ORIGIN, secrets.token_bytes(32))
        self._hashes = merkle.leaf_hashes([secrets.token_bytes(33) for _ in range(most)])
        self.notes = [Published("", Checkpoint(ORIGIN, 0, merkle.EMPTY_ROOT))]
        self.proofs: list[tuple[bytes, ...]] = [()]
        for size in range(1, most + 1):
            node = merkle.in_memory(self._hashes[:size])
            head = Checkpoint(ORIGIN, size, merkle.root(self._hashes[:size]))
            self.notes.append(Published(sign_checkpoint(head, self.signer), head))
            self.proofs.append(tuple(merkle.consistency_proof(node, size - 1, size)))

    def prove(self, old: int, new: int) -> tuple[bytes, ...]:
        """Made anew only for a witness that fell behind."""
        if old == new - 1:
            return self.proofs[new]
        node = merkle.in_memory(self._hashes[:new])
        return tuple(merkle.consistency_proof(node, old, new))


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    """One `add-checkpoint`, and the policy of the field: the centre's client, three of four."""
    times = repeated(TIMES, share)
    log = _Log(times + WARM_UP)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        alone, *servers = (
            stack.enter_context(_served(Path(folder), number, log))
            for number in range(WITNESSES + 1)
        )
        bare = stack.enter_context(_bare(Path(folder), log))
        one = side_by_side(stack.enter_context(_posting(alone, log)), bare, times, WARM_UP)
        most = stack.enter_context(_asking(servers, log))
        field = side_by_side(most, bare, times, WARM_UP)
    return (
        _figure("witness: one add-checkpoint over HTTP, p50", one, 0.50),
        _figure("witness: one add-checkpoint over HTTP, p99", one, 0.99),
        _figure(f"centre: cosigned by {QUORUM} of {WITNESSES}, p50", field, 0.50),
        _figure(f"centre: cosigned by {QUORUM} of {WITNESSES}, p99", field, 0.99),
    )


def _figure(what: str, samples: tuple[list[float], list[float]], share: float) -> Figure:
    ours, least = (percentile(each, share) for each in samples)
    is_aim = share == 0.99
    return Figure(
        what, ours, "ms", TARGET if is_aim else "", least, PEER,
        ours <= TARGET_MS if is_aim else None,
    )  # fmt: skip


@contextmanager
def _served(folder: Path, number: int, log: _Log) -> Iterator[WitnessServer]:
    store = Store(folder / f"{number}.sqlite")
    signer = Signer(f"w{number}.example/witness", secrets.token_bytes(32), COSIGNATURE)
    clock = SystemClock(datetime(2025, 11, 1, tzinfo=UTC))
    with serving(Witness(store, signer, Logs([log.signer.key]), clock)) as server:
        yield server
    store.close()


@contextmanager
def _posting(server: WitnessServer, log: _Log) -> Iterator[Work]:
    """Each call shows the next checkpoint, on one connection that stays open."""
    sizes = _counted()
    with closing(HTTPConnection("127.0.0.1", server.server_address[1])) as line:

        def post() -> None:
            size = sizes()
            request = AddCheckpoint(size - 1, log.proofs[size], log.notes[size].note)
            line.request("POST", PATH, str(request).encode())
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                raise NotCosigned(answer.status)

        yield post


@contextmanager
def _asking(servers: Sequence[WitnessServer], log: _Log) -> Iterator[Work]:
    names = [f"w{number}" for number in range(len(servers))]
    lines = [
        f"witness {name} {server.witness.vkey} {server.url}\n"
        for name, server in zip(names, servers, strict=True)
    ]
    group = f"group field {QUORUM} {' '.join(names)}\nquorum field\n"
    policy = parse_policy(f"log {log.signer.key}\n{''.join(lines)}{group}")
    sizes = _counted()
    asked = Witnesses(policy, SystemClock(datetime(2025, 11, 1, tzinfo=UTC)))

    def cosign() -> None:
        size = sizes()
        if not policy.is_met(asked.cosign(log.notes[size], log.prove).lines):
            raise NotCosigned(size)

    try:
        yield cosign
    finally:
        asked.close()


@contextmanager
def _bare(folder: Path, log: _Log) -> Iterator[Work]:
    signer = Signer("bare.example/witness", secrets.token_bytes(32), COSIGNATURE)
    note = log.notes[-1]
    with closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE seen (origin TEXT PRIMARY KEY, note TEXT)")

        def least() -> None:
            open_note(note.note, [log.signer.key])
            line = sign_line(str(note.checkpoint), signer, 1_763_600_000)
            connection.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (ORIGIN, str(line)))

        yield least


def _counted() -> Callable[[], int]:
    """1, 2, 3, …"""
    numbers = iter(range(1, 1 << 31))
    return lambda: next(numbers)
