"""The command line's doors into the ledger: reading what was named, and the answers as JSON."""

from collections.abc import Callable
from pathlib import Path

from app.ledger import audit, verify_page
from app.ledger.errors import BadTrust, LedgerError
from app.ledger.policy import open_checkpoint
from app.ledger.slip import PREFIX
from app.ledger.trust import Trust, TrustedLog, parse_trust
from app.ledger.verify import UNREADABLE, Verdict, verify_text
from app.shared.clock import Clock, utc_ms

MOST_BYTES = 1 << 20


def verify(what: str, trust: Path, clock: Clock) -> Verdict:
    """The verdict over a slip's text, or over the file that holds it; nothing is raised."""
    try:
        trusted = _trust(trust)
    except BadTrust as error:
        return Verdict(None, UNREADABLE, None, str(error))
    text = what if what.startswith(PREFIX) else _content(Path(what))
    if text is None:
        return Verdict(None, UNREADABLE, None, "unreadable: neither a slip nor a file with one")
    return verify_text(text, trusted, _known_seconds(clock))


def write_page(trust: Path, out: Path) -> Path:
    """The verify page that carries this trust.json; `BadTrust` where it is none."""
    return verify_page.write_page(_trust(trust), out)


def audit_folder(folder: Path, trust: Path) -> audit.AuditReport:
    """Everything recomputed from a static export; `LedgerError` where no known log is in it."""
    trusted = _trust(trust)
    try:
        note = (folder / audit.CHECKPOINT).read_bytes()
    except OSError as error:
        raise LedgerError(f"there is no checkpoint in {folder}") from error
    origin = note.split(b"\n", 1)[0].decode("utf-8", "replace")
    logs = [each for each in trusted.logs if each.origin == origin]
    if not logs:
        raise LedgerError(f"the log of {folder} is not in {trust}")
    log = next((each for each in logs if _accepts(each, note)), logs[-1])
    stations = {each.public: each.station for each in trusted.stations}
    return audit.audit(_reader(folder), log.key, log.policy, stations)


def report_json(report: audit.AuditReport) -> dict[str, object]:
    return {
        "ok": report.ok,
        "size": report.size,
        "root": report.root.hex(),
        "entries": report.entries,
        "batches": report.batches,
        "unchecked": report.unchecked,
        "findings": [str(finding) for finding in report.findings],
    }


def _accepts(log: TrustedLog, note: bytes) -> bool:
    """A log has had several policies: one of them must hold, or the present one is reported on."""
    try:
        open_checkpoint(note, log.policy)
    except LedgerError:
        return False
    return True


def _trust(path: Path) -> Trust:
    try:
        return parse_trust(path.read_bytes())
    except OSError as error:
        raise BadTrust(f"{path} cannot be read") from error


def _content(path: Path) -> str | None:
    """A file's text without the mark that editors put before it, and without its line's end.

    Spaces stay: a space is a character of base45.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8-sig").rstrip("\r\n")
    except (OSError, ValueError):
        return None


def _known_seconds(clock: Clock) -> int | None:
    """POSIX seconds; None from a clock that cannot be right."""
    return None if clock.now() < clock.build_date else utc_ms(clock.now()) // 1_000


def _reader(folder: Path) -> Callable[[str], bytes | None]:
    def read(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return read
