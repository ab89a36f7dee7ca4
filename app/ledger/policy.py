"""Which checkpoints are trusted: logs, witnesses and the quorum among them (C2SP tlog-policy)."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import BadCheckpoint, BadPolicy
from app.ledger.keys import COSIGNATURE, LOG, ML_DSA_44, VerifierKey, parse_vkey
from app.ledger.notes import Verified, open_note
from app.ledger.strict import decimal

NONE = "none"
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Log:
    """A log whose checkpoints are accepted; the key's name is its origin."""

    key: VerifierKey
    url: str | None = None


@dataclass(frozen=True)
class Witness:
    """A witness; its number on slips is its place among the witnesses of the policy, from 0."""

    name: str
    key: VerifierKey
    url: str | None = None


@dataclass(frozen=True)
class Group:
    """Has witnessed when at least `threshold` of its members (witnesses or groups) have."""

    name: str
    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """A policy as written: the order of witnesses is kept, groups stand after their members."""

    logs: tuple[Log, ...]
    witnesses: tuple[Witness, ...]
    groups: tuple[Group, ...]
    quorum: str

    def is_met(self, witnessed: Collection[str]) -> bool:
        """Whether the quorum holds when the witnesses of these names have cosigned."""
        met = {witness.name for witness in self.witnesses if witness.name in witnessed}
        for group in self.groups:
            if sum(member in met for member in group.members) >= group.threshold:
                met.add(group.name)
        return self.quorum == NONE or self.quorum in met

    def for_log(self, key: VerifierKey) -> "Policy":
        """The same witnesses for this log alone; `BadPolicy` if only other logs are listed."""
        if self.logs and key not in {log.key for log in self.logs}:
            raise BadPolicy("the policy does not list this log")
        return Policy((Log(key),), self.witnesses, self.groups, self.quorum)


@dataclass(frozen=True)
class VerifiedCheckpoint:
    """A checkpoint that the policy accepts; made by `open_checkpoint` only.

    `cosignatures`: (witness number, signature and time), in the order of the note.
    """

    checkpoint: Checkpoint
    log: Verified
    cosignatures: tuple[tuple[int, Verified], ...]


def open_checkpoint(note: str | bytes, policy: Policy) -> VerifiedCheckpoint:
    """tlog-policy, "What is a policy?": signed by one of the logs and cosigned by the quorum.

    `BadNote` for a malformed note or a known key's bad signature, `BadCheckpoint` for all the rest.
    """
    logs = [log.key for log in policy.logs]
    numbers = {witness.key: number for number, witness in enumerate(policy.witnesses)}
    opened = open_note(note, [*logs, *numbers])
    checkpoint = parse_checkpoint(opened.text)
    by_log = [each for each in opened.verified if each.key in logs]
    if not by_log or by_log[0].key.name != checkpoint.origin:
        raise BadCheckpoint("not signed by its log")
    cosignatures = tuple(
        (numbers[each.key], each) for each in opened.verified if each.key in numbers
    )
    if not policy.is_met({policy.witnesses[number].name for number, _ in cosignatures}):
        raise BadCheckpoint("the quorum has not cosigned")
    return VerifiedCheckpoint(checkpoint, by_log[0], cosignatures)


def parse_policy(text: str | bytes) -> Policy:
    """tlog-policy, "Policy file syntax and structure"; `BadPolicy` with the number of the line."""
    content = text if isinstance(text, str) else text.decode("utf-8", "surrogateescape")
    if _FORBIDDEN.search(content):
        raise BadPolicy("a control character")
    reader = _Reader()
    for number, line in enumerate(content.split("\n"), start=1):
        words = [word for word in line.replace("\t", " ").split(" ") if word]
        if words and not words[0].startswith("#"):
            try:
                reader.read(words)
            except ValueError as error:
                raise BadPolicy(f"line {number}: {error}") from error
    if reader.quorum is None:
        raise BadPolicy("no quorum line")
    return Policy(tuple(reader.logs), tuple(reader.witnesses), tuple(reader.groups), reader.quorum)


class _Reader:
    """What the lines so far have said."""

    def __init__(self) -> None:
        self.logs: list[Log] = []
        self.witnesses: list[Witness] = []
        self.groups: list[Group] = []
        self.quorum: str | None = None
        self._names: set[str] = set()
        self._members: set[str] = set()

    def read(self, words: list[str]) -> None:
        lines: dict[str, Callable[[list[str]], None]] = {
            "log": self._log,
            "witness": self._witness,
            "group": self._group,
            "quorum": self._quorum,
        }
        if words[0] not in lines:
            raise ValueError("not a line of a policy")
        lines[words[0]](words[1:])

    def _log(self, words: list[str]) -> None:
        key = _key(words, 0, {LOG, ML_DSA_44})
        if key.public in {log.key.public for log in self.logs}:
            raise ValueError("a log twice")
        self.logs.append(Log(key, *words[1:]))

    def _witness(self, words: list[str]) -> None:
        key = _key(words, 1, {COSIGNATURE, ML_DSA_44})
        if key.public in {witness.key.public for witness in self.witnesses}:
            raise ValueError("a witness twice")
        self._define(words[0])
        self.witnesses.append(Witness(words[0], key, *words[2:]))

    def _group(self, words: list[str]) -> None:
        if len(words) < 3:
            raise ValueError("a group has a name, a threshold and members")
        name, threshold, *members = words
        for member in members:
            if member not in self._names or member in self._members:
                raise ValueError("a member that is not defined, or is one already")
            self._members.add(member)
        count = {"any": 1, "all": len(members)}.get(threshold)
        count = decimal(threshold) if count is None else count
        if not 1 <= count <= len(members):
            raise ValueError("a threshold out of range")
        self._define(name)
        self.groups.append(Group(name, count, tuple(members)))

    def _quorum(self, words: list[str]) -> None:
        if self.quorum is not None or len(words) != 1:
            raise ValueError("a policy has one quorum, one name")
        if words[0] != NONE and words[0] not in self._names:
            raise ValueError("a quorum that is not defined")
        self.quorum = words[0]

    def _define(self, name: str) -> None:
        if name == NONE or name in self._names:
            raise ValueError("a name that is taken")
        self._names.add(name)


def _key(words: list[str], place: int, types: set[int]) -> VerifierKey:
    if not place + 1 <= len(words) <= place + 2:
        raise ValueError("a key, and perhaps a URL")
    key = parse_vkey(words[place])
    if key.key_type not in types:
        raise ValueError("a key of the wrong type")
    return key
