"""A static export of a log, recomputed from its stored bytes, with the index of what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.ledger import merkle, tiles
from app.ledger.chains import Chains, Position
from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import LedgerError
from app.ledger.finding import Finding
from app.ledger.keys import VerifierKey
from app.ledger.notes import parse_note
from app.ledger.policy import Policy, open_checkpoint

CHECKPOINT = "checkpoint"
Read = Callable[[str], "bytes | None"]
"""`read(path)` gives a file of the export by its C2SP path; None where there is none."""


@dataclass(frozen=True)
class AuditReport:
    """What the stored bytes say: `root` is recomputed from the entries.

    `unchecked` counts the batch records whose station's code was not handed in, so that only their
    chain was checked, not the signature. `ends` are the `starts` for the audit of the next log.
    """

    size: int
    root: bytes
    entries: int
    batches: int
    unchecked: int
    ends: Mapping[bytes, Position]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        return not self.findings


def audit(
    read: Read,
    log: VerifierKey,
    policy: Policy,
    stations: Mapping[bytes, str] | None = None,
    starts: Mapping[bytes, Position] | None = None,
) -> AuditReport:
    """Bundles to leaf hashes to tiles to root (RFC 9162 §2.1), signatures, and every batch record.

    `stations` gives the code for a station's public key (trust.json has both): a station signs its
    code, which no public leaf tells. `starts` gives how far each chain (by key id) came in the logs
    before; without it the first batch of a chain that is older than this log is taken as it is.
    Nothing is raised for what the export holds: it is a finding.
    """
    findings: list[Finding] = []
    head = _checkpoint(read, log, policy, findings)
    if head is None:
        return AuditReport(0, merkle.EMPTY_ROOT, 0, 0, 0, {}, tuple(findings))
    tree, chains = _Tree(read, findings), Chains(stations or {}, starts or {}, findings)
    for bundle in tiles.changed_bundles(0, head.size):
        start = bundle.n * tiles.WIDTH
        leaves = _leaves(read, bundle, findings)
        if leaves is None:
            tree.add_stored(bundle)
            chains.lose()
        else:
            tree.add(merkle.leaf_hashes(leaves))
            chains.read(start, leaves)
    tree.finish()
    chains.finish(head.size)
    if tree.root != head.root:
        findings.append(Finding(None, CHECKPOINT, "the root is not that of the entries"))
    return AuditReport(
        head.size, tree.root, chains.entries, chains.batches, chains.unchecked, chains.ends,
        tuple(findings),
    )  # fmt: skip


def _checkpoint(
    read: Read, log: VerifierKey, policy: Policy, findings: list[Finding]
) -> Checkpoint | None:
    """The checkpoint, even an untrusted one, so that the rest is looked at too."""
    stored = read(CHECKPOINT)
    if stored is None:
        findings.append(Finding(None, CHECKPOINT, "missing"))
        return None
    try:
        return open_checkpoint(stored, policy.for_log(log)).checkpoint
    except LedgerError as error:
        findings.append(Finding(None, CHECKPOINT, str(error)))
    try:
        return parse_checkpoint(parse_note(stored).text)
    except LedgerError:
        return None


def _leaves(read: Read, bundle: tiles.TilePath, findings: list[Finding]) -> list[bytes] | None:
    try:
        stored = read(str(bundle))
        if stored is not None:
            return tiles.decode_bundle(stored, bundle.width)
        stored = read(str(_full(bundle)))
        if stored is not None:
            return tiles.decode_bundle(stored, tiles.WIDTH)[: bundle.width]
        reason = "missing"
    except LedgerError as error:
        reason = str(error)
    findings.append(Finding(bundle.n * tiles.WIDTH, str(bundle), reason))
    return None


def _tile(read: Read, path: tiles.TilePath) -> bytes | None:
    """The tile's bytes as far as `path` needs them; None if missing or of another length."""
    length, full = path.width * merkle.HASH_BYTES, _full(path)
    stored = read(str(path))
    if stored is None and path != full:
        stored = (read(str(full)) or b"")[:length]
    return stored if stored is not None and len(stored) == length else None


def _full(path: tiles.TilePath) -> tiles.TilePath:
    """tlog-tiles lets a log drop a partial file once the full one is there."""
    return tiles.TilePath(path.level, path.n)


@dataclass
class _Tree:
    """Grows by a bundle at a time and compares every complete tile with the stored one."""

    read: Read
    findings: list[Finding]
    _frontier: merkle.Frontier = field(default_factory=merkle.Frontier)
    _lines: dict[int, list[bytes]] = field(default_factory=dict)
    _done: dict[int, int] = field(default_factory=dict)

    @property
    def root(self) -> bytes:
        return self._frontier.root()

    def add(self, hashes: Sequence[bytes]) -> None:
        self._frontier, levels = self._frontier.grow(hashes)
        for level, fresh in enumerate(levels[:: tiles.HEIGHT]):
            line = self._lines.setdefault(level, [])
            line += fresh
            if len(line) == tiles.WIDTH:
                self._compare(level)

    def add_stored(self, bundle: tiles.TilePath) -> None:
        """Where entries are lost, the stored hashes stand in, so that the rest can be checked."""
        stored = _tile(self.read, tiles.TilePath(0, bundle.n, bundle.width))
        self.add(_split(stored or bytes(bundle.width * merkle.HASH_BYTES)))

    def finish(self) -> None:
        for level in sorted(self._lines):
            if self._lines[level]:
                self._compare(level)

    def _compare(self, level: int) -> None:
        n, line = self._done.get(level, 0), self._lines[level]
        path = tiles.TilePath(level, n, len(line))
        stored = _tile(self.read, path)
        if stored is None:
            self.findings.append(Finding(None, str(path), "missing, or of the wrong length"))
        elif stored != b"".join(line):
            self._name_wrong(path, line, _split(stored))
        self._done[level], self._lines[level] = n + 1, []

    def _name_wrong(self, path: tiles.TilePath, line: list[bytes], stored: list[bytes]) -> None:
        level = path.level or 0
        for place, (mine, theirs) in enumerate(zip(line, stored, strict=True)):
            if mine != theirs:
                index = (path.n * tiles.WIDTH + place) << tiles.HEIGHT * level
                reason = f"hash {place} of the tile is not that of the entries"
                self.findings.append(Finding(index, str(path), reason))


def _split(data: bytes) -> list[bytes]:
    step = merkle.HASH_BYTES
    return [data[at : at + step] for at in range(0, len(data), step)]
