"""New Year in Seoul, end to end: two logs, one trust.json, papers of both."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from app.central.centre import Centre
from app.central.export import export_log
from app.ledger.audit import audit
from app.ledger.chains import Position
from app.ledger.checkpoint import parse_checkpoint
from app.ledger.notes import parse_note
from app.ledger.proof import parse_proof
from app.ledger.slip import Slip2, encode_slip
from app.ledger.trust import Trust, format_trust, parse_trust
from app.ledger.verify import verify_text
from app.storage.unit_of_work import UnitOfWork
from tests.app.central.doubles import Chain, Hands

NEW_YEAR = datetime(2025, 12, 31, 15, tzinfo=UTC)


def test_papers_of_both_years_hold_after_new_year(
    centre: Centre, clock: Hands, tmp_path: Path
) -> None:
    clock.advance(NEW_YEAR - timedelta(seconds=1) - clock.now())
    centre.sequencer.check()
    weigh, till = (Chain(name).enrolled(centre.engine, clock) for name in ("W01", "T01"))
    centre.sequencer.take("W01", weigh.days(400).batch(1, 300))
    centre.sequencer.take("T01", till.days(2).batch(1, 2))
    last_year = centre.files.checkpoint(2025)
    old = slip(centre, till, 2, trusted(centre).logs[0].key.key_id)

    clock.advance(timedelta(seconds=1))
    with UnitOfWork(centre.engine) as uow:
        centre.enrolment.revoke(uow, "T01")
        uow.commit()
    centre.sequencer.take("W01", weigh.batch(301, 400))

    trust = trusted(centre)
    assert [log.origin[-4:] for log in trust.logs] == ["2025", "2026"]
    assert centre.files.current_year() == 2026
    assert centre.files.checkpoint(2025) == last_year
    end = size_of(last_year) - 1
    ranges = {(each.station, each.origin[-4:]): each.last for each in trust.stations}
    assert ranges == {("W01", "2025"): end, ("T01", "2025"): end, ("W01", "2026"): None}
    assert slip(centre, till, 2, trust.logs[0].key.key_id) == old
    assert verify_text(old, trust).valid
    for log, seqs in zip(trust.logs, ((1, 300), (301, 400)), strict=True):
        for seq in seqs:
            assert verify_text(slip(centre, weigh, seq, log.key.key_id), trust).valid
    assert_exports_agree(centre, trust, tmp_path)


def assert_exports_agree(centre: Centre, trust: Trust, folder: Path) -> None:
    """Each year's files pass their audit, and the chains go on from one into the other."""
    starts: dict[bytes, Position] = {}
    codes = {each.public: each.station for each in trust.stations}
    for log in trust.logs:
        year = int(log.origin[-4:])
        export_log(centre.files, year, folder / str(year))
        read = partial(read_file, folder / str(year))
        report = audit(read, log.key, log.policy, codes, starts)
        assert (report.findings, report.unchecked) == ((), 0)
        starts |= report.ends


def trusted(centre: Centre) -> Trust:
    return parse_trust(format_trust(centre.files.trust()))


def slip(centre: Centre, chain: Chain, seq: int, log_key_id: bytes) -> str:
    """Slip 2 from the proof that the centre gives."""
    proof = parse_proof(centre.files.proof(chain.station, seq))
    signature = parse_note(proof.checkpoint).lines[0].blob
    size = size_of(proof.checkpoint.encode())
    entry, _body, salt = chain.items[seq - 1]
    return encode_slip(Slip2(log_key_id, entry, salt, proof.index, size, proof.path, signature, ()))


def size_of(note: bytes | None) -> int:
    assert note is not None
    return parse_checkpoint(parse_note(note).text).size


def read_file(folder: Path, path: str) -> bytes | None:
    file = folder / path
    return file.read_bytes() if file.exists() else None
