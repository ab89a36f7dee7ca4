"""An untouched export passes; whatever is changed in it is found, with its index."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ledger import tiles
from app.ledger.audit import AuditReport, audit
from app.ledger.keys import Signer
from app.ledger.record import LogKey, Page, Previous, StationAdded, StationRevoked, encode_public
from tests.app.ledger.samples import LOG, WITNESSES, Log, Station, leaf_of, policy, started_log

SIZE = 700


def sample() -> tuple[Log, Station]:
    """Two stations in turn, 700 leaves: three bundles, two levels of tiles."""
    one, two = Station("W01"), Station("T01")
    log = started_log(one)
    log.public(StationAdded(two.key_id, two.public), Page(bytes(32)))
    while len(log.leaves) < SIZE - 50:
        log.upload(one, 9)
        log.upload(two, 4)
    log.upload(one, SIZE - len(log.leaves) - 1)
    return log, one


SAMPLE, W01 = sample()
FILES = SAMPLE.export()
STATIONS = {W01.public: "W01", Station("T01").public: "T01"}


def audited(files: dict[str, bytes]) -> AuditReport:
    return audit(files.get, LOG.key, policy(), STATIONS)


def of_leaves(leaves: list[bytes]) -> AuditReport:
    """The audit of an honest export of these leaves."""
    log = Log()
    log.append(leaves)
    return audited(log.export())


def indexes(report: AuditReport) -> set[int | None]:
    return {finding.index for finding in report.findings}


def test_an_untouched_export_passes() -> None:
    report = audited(FILES)
    assert report.ok, report.findings
    assert (report.size, report.root) == (SIZE, SAMPLE.root)
    batches = sum(leaf[:1] == b"\x02" for leaf in SAMPLE.leaves) - 4
    assert (report.batches, report.entries) == (batches, SIZE - 4 - batches)
    assert report.unchecked == 0


def test_an_empty_log_passes() -> None:
    assert audited(Log().export()).ok


def test_without_the_stations_codes_the_chains_alone_are_checked() -> None:
    report = audit(FILES.get, LOG.key, policy())
    assert report.ok
    assert report.unchecked == report.batches > 0


@settings(max_examples=60)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_any_flipped_bit_is_found(path: str, data: st.DataObject) -> None:
    raw = bytearray(FILES[path])
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[bit // 8] ^= 1 << bit % 8
    assert not audited({**FILES, path: bytes(raw)}).ok


@pytest.mark.parametrize("path", sorted(FILES))
def test_any_missing_or_cut_file_is_found(path: str) -> None:
    without = {key: value for key, value in FILES.items() if key != path}
    assert not audited(without).ok
    for changed in (FILES[path][:-1], FILES[path][:-32], b""):
        assert not audited({**FILES, path: changed}).ok


def test_a_changed_entry_is_named_by_its_index() -> None:
    leaves = list(SAMPLE.leaves)
    index = next(at for at, leaf in enumerate(leaves) if at > 300 and leaf[:1] == b"\x01")
    leaves[index] = leaves[index][:-1] + bytes([leaves[index][-1] ^ 1])
    bundle = tiles.encode_bundle(leaves[256:512])
    report = audited({**FILES, "tile/entries/001": bundle})
    assert index in indexes(report)
    first = next(finding for finding in report.findings if finding.index == index)
    assert first.file == "tile/0/001"
    assert str(first).startswith(f"leaf {index}: tile/0/001: hash ")


def test_a_changed_hash_in_a_tile_is_named_by_its_index() -> None:
    tile = bytearray(FILES["tile/0/001"])
    tile[32 * 5] ^= 1
    report = audited({**FILES, "tile/0/001": bytes(tile)})
    assert indexes(report) == {256 + 5}


def test_a_lost_bundle_is_named_and_the_rest_still_checked() -> None:
    without = {key: value for key, value in FILES.items() if key != "tile/entries/001"}
    report = audited(without)
    assert [(each.index, each.file) for each in report.findings] == [(256, "tile/entries/001")]
    assert report.root == SAMPLE.root


def test_with_the_first_bundle_the_stations_keys_are_lost_and_the_rest_still_checked() -> None:
    without = {key: value for key, value in FILES.items() if key != "tile/entries/000"}
    report = audited(without)
    assert [(each.index, each.file) for each in report.findings] == [(0, "tile/entries/000")]
    assert report.root == SAMPLE.root


def test_a_full_file_stands_in_for_a_partial_one() -> None:
    """tlog-tiles: a partial file may go once the full one is there."""
    grown = Log(list(SAMPLE.leaves), dict(SAMPLE.stored))
    grown.append([encode_public(Page(sha256(b"%d" % n).digest())) for n in range(200)])
    files = {**grown.export(), "checkpoint": FILES["checkpoint"]}
    del files["tile/1/000.p/3"]
    files["tile/1/000.p/2"] = FILES["tile/1/000.p/2"]
    assert "tile/entries/002.p/188" not in files
    assert audited(files).ok


Change = Callable[[list[bytes], int], list[bytes]]


def dropped(leaves: list[bytes], at: int) -> list[bytes]:
    return leaves[:at] + leaves[at + 1 :]


def swapped(leaves: list[bytes], at: int) -> list[bytes]:
    return [*leaves[:at], leaves[at + 1], leaves[at], *leaves[at + 2 :]]


def doubled(leaves: list[bytes], at: int) -> list[bytes]:
    return leaves[: at + 1] + leaves[at:]


def with_a_public_leaf_inside(leaves: list[bytes], at: int) -> list[bytes]:
    return [*leaves[: at + 1], encode_public(Page(bytes(32))), *leaves[at + 1 :]]


@pytest.mark.parametrize("change", [dropped, swapped, doubled, with_a_public_leaf_inside])
def test_a_log_that_signs_another_history_is_found_by_its_batches(change: Change) -> None:
    """Here every hash and signature of the log is right: only the chains tell."""
    at = 304  # two entries of one batch
    assert SAMPLE.leaves[at][:1] == SAMPLE.leaves[at + 1][:1] == b"\x01"
    report = of_leaves(change(SAMPLE.leaves, at))
    assert not report.ok
    assert all(at <= (index or 0) <= at + 15 for index in indexes(report))


def test_a_whole_batch_dropped_is_a_gap() -> None:
    one = Station()
    log = started_log(one)
    log.upload(one, 3)
    missing = [one.append() for _ in range(2)]
    assert missing
    log.upload(one, 3)
    report = audited(log.export())
    assert [finding.reason[:3] for finding in report.findings] == ["gap"]
    assert indexes(report) == {len(log.leaves) - 1}


def test_a_batch_sent_twice_is_found() -> None:
    one = Station()
    log = started_log(one)
    slips = log.upload(one, 3)
    log.append([*map(leaf_of, slips), encode_public(one.batch(slips))])
    assert indexes(audited(log.export())) == {len(log.leaves) - 1}


def test_a_batch_with_a_bad_signature_is_found() -> None:
    one = Station()
    log = started_log(one)
    slips = [one.append()]
    forged = replace(one.batch(slips), signature=bytes(64))
    log.append([leaf_of(slips[0]), encode_public(forged)])
    report = audited(log.export())
    assert [finding.index for finding in report.findings] == [3]
    assert "signature" in report.findings[0].reason


def test_keys_never_added_added_twice_or_revoked_are_found() -> None:
    one, stranger = Station(), Station("T01")
    log = started_log(one)
    log.upload(stranger, 1)
    log.public(StationAdded(one.key_id, one.public), StationRevoked(stranger.key_id))
    log.public(StationRevoked(one.key_id))
    log.upload(one, 1)
    reasons = [finding.reason for finding in audited(log.export()).findings]
    assert reasons == [
        "a batch of a station key that was never added",
        "a station key added twice",
        "a station key revoked that was never added",
        "a batch of a revoked station key",
    ]


def test_chains_go_on_in_the_next_year_s_log() -> None:
    one = Station()
    log = started_log(one)
    log.upload(one, 5)
    ends = audited(log.export()).ends
    assert ends == {one.key_id: (5, one.head)}
    following = Log()
    following.public(LogKey(str(LOG.key)), Previous(log.checkpoint()))
    following.public(StationAdded(one.key_id, one.public))
    following.upload(one, 5)
    files = following.export()
    assert audit(files.get, LOG.key, policy(), STATIONS, ends).ok
    assert audited(files).ok
    other = {one.key_id: (5, bytes(32))}
    assert indexes(audit(files.get, LOG.key, policy(), STATIONS, other)) == {8}
    files_of_another = {W01.public: "W02"}
    assert indexes(audit(files.get, LOG.key, policy(), files_of_another)) == {8}
    skipped = {one.key_id: (4, one.head)}
    assert indexes(audit(files.get, LOG.key, policy(), STATIONS, skipped)) == {8}


def test_entries_without_their_record_are_found() -> None:
    one = Station()
    log = started_log(one)
    log.append([leaf_of(one.append()), leaf_of(one.append())])
    assert indexes(audited(log.export())) == {2}


def test_leaves_of_no_form_are_found() -> None:
    log = started_log(Station())
    log.append([b"", b"\x01short", b"\x03" + bytes(32)])
    assert indexes(audited(log.export())) == {2, 3, 4}


def test_too_few_witnesses_or_another_key_are_found_and_the_rest_still_audited() -> None:
    few = audited({**FILES, "checkpoint": SAMPLE.checkpoint(WITNESSES[:2]).encode()})
    assert [(each.index, each.file) for each in few.findings] == [(None, "checkpoint")]
    assert few.root == SAMPLE.root
    stranger = Signer(LOG.key.name, bytes(32)).key
    other = audit(FILES.get, stranger, policy(), STATIONS)
    assert [each.file for each in other.findings] == ["checkpoint"]


def test_no_checkpoint_or_nonsense_is_a_finding_too() -> None:
    for files in ({}, {"checkpoint": b"\xff"}, {"checkpoint": b"hello\n\n"}):
        report = audited(files)
        assert [each.file for each in report.findings] == ["checkpoint"]
        assert report.size == 0
