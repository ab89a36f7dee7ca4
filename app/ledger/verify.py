"""Is the slip in someone's hand genuine: from its text and a trust.json alone, offline."""

from dataclasses import dataclass

from app.ledger import entry as formats
from app.ledger import kinds, merkle
from app.ledger.checkpoint import Checkpoint
from app.ledger.cosignature import TIME_BYTES
from app.ledger.errors import BadSlip, LedgerError
from app.ledger.keys import verify_ed25519
from app.ledger.notes import Note, SignatureLine
from app.ledger.policy import Policy, open_checkpoint
from app.ledger.proof import verify_leaf
from app.ledger.slip import Slip1, Slip2, decode_slip
from app.ledger.trust import Trust, TrustedLog

FUTURE_SECONDS = 600
VALID, NOT_VALID, UNREADABLE, UNKNOWN_KEY = 0, 1, 2, 3


@dataclass(frozen=True)
class Verdict:
    """What a reader is told; `entry` is what the slip claims, to be believed only where `valid`.

    `code` is the exit status of `main.py verify`: 0 valid, 1 not, 2 unreadable, 3 unknown key.
    """

    kind: str | None
    code: int
    entry: formats.Entry | None
    reason: str

    @property
    def valid(self) -> bool:
        return self.code == VALID


def exit_code(verdict: Verdict) -> int:
    return verdict.code


def as_json(verdict: Verdict) -> dict[str, object]:
    """The answer of `main.py verify --json`."""
    entry = verdict.entry
    shown = entry and {
        "station": entry.station,
        "seq": entry.seq,
        "kind": kinds.word(entry.kind),
        "face": list(entry.face),
    }
    return {
        "kind": verdict.kind,
        "valid": verdict.valid,
        "entry": shown,
        "reason": verdict.reason,
    }


def verify_text(text: str, trust: Trust, now_seconds: int | None = None) -> Verdict:
    """The verdict over the text of a QR code.

    With `now_seconds` (POSIX) a cosignature from more than ten minutes ahead is refused.
    """
    try:
        slip = decode_slip(text)
    except BadSlip as error:
        return Verdict(None, UNREADABLE, None, f"unreadable: {error}")
    if isinstance(slip, Slip1):
        return _promise(slip, trust)
    return _proof(slip, trust, now_seconds)


def _promise(slip: Slip1, trust: Trust) -> Verdict:
    entry = formats.decode_entry(slip.entry)
    keys = [each for each in trust.stations if each.station == entry.station]
    if not keys:
        return Verdict("slip1", UNKNOWN_KEY, entry, "the station is not known here")
    head = formats.next_head(slip.previous_head, formats.leaf(slip.entry, slip.salt))
    message = formats.head_message(entry.station, entry.seq, head)
    signers = [each for each in keys if verify_ed25519(each.public, message, slip.signature)]
    if not signers:
        return Verdict("slip1", NOT_VALID, entry, "the station's signature does not hold")
    if all(each.last is not None for each in signers):
        # Whoever found a withdrawn key could sign promises for ever: only the log tells the order.
        reason = "the station's key was withdrawn; a slip with its proof is needed"
        return Verdict("slip1", UNKNOWN_KEY, entry, reason)
    return Verdict("slip1", VALID, entry, "signed by the station")


def _proof(slip: Slip2, trust: Trust, now_seconds: int | None) -> Verdict:
    entry = formats.decode_entry(slip.entry)
    logs = [log for log in trust.logs if log.key.key_id == slip.log_key_id]
    if not logs:
        return Verdict("slip2", UNKNOWN_KEY, entry, "the log is not known here")
    keys = [each for each in trust.stations if each.station == entry.station]
    if not keys:
        return Verdict("slip2", UNKNOWN_KEY, entry, "the station is not known here")
    if not any(each.covers(log.origin, slip.index) for each in keys for log in logs):
        return Verdict("slip2", NOT_VALID, entry, "the station had no valid key at that place")
    if now_seconds is not None and any(
        each.time > now_seconds + FUTURE_SECONDS for each in slip.cosignatures
    ):
        return Verdict("slip2", NOT_VALID, entry, "a witness signed in the future")
    problems = [_problem(slip, log) for log in logs]
    if None in problems:
        return Verdict("slip2", VALID, entry, "in the log, and signed as the policy asks")
    return Verdict("slip2", NOT_VALID, entry, str(problems[0]))


def _problem(slip: Slip2, log: TrustedLog) -> str | None:
    """Why this log does not hold the slip; None if it does. One signature that fails is enough."""
    leaf, policy = formats.leaf(slip.entry, slip.salt), log.policy
    try:
        root = merkle.root_from_inclusion(merkle.leaf_hash(leaf), slip.index, slip.size, slip.path)
        note = _note(slip, log, policy, root)
        checkpoint = open_checkpoint(str(note), policy)
    except LedgerError as error:
        return str(error)
    if 1 + len(checkpoint.cosignatures) != len(note.lines):
        return "a signature that does not count"
    if not verify_leaf(leaf, checkpoint, slip.index, slip.path):
        return "not in the log"
    return None


def _note(slip: Slip2, log: TrustedLog, policy: Policy, root: bytes) -> Note:
    """The checkpoint as the log published it, rebuilt from what paper has room for."""
    lines = [SignatureLine(log.key.name, log.key.key_id, slip.log_signature)]
    for each in slip.cosignatures:
        if each.witness >= len(policy.witnesses):
            raise BadSlip("a witness that the policy does not name")
        key = policy.witnesses[each.witness].key
        blob = each.time.to_bytes(TIME_BYTES, "big") + each.signature
        lines.append(SignatureLine(key.name, key.key_id, blob))
    return Note(str(Checkpoint(log.key.name, slip.size, root)), tuple(lines))
