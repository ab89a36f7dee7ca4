"""Only forward: what a witness cosigns, and what it answers to all the rest."""

import os
import threading
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ledger.add_checkpoint import AddCheckpoint, parse_add_checkpoint
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.errors import BadRequest
from app.ledger.keys import Signer
from app.ledger.merkle import EMPTY_ROOT
from app.ledger.notes import open_note
from app.ledger.trust import Trust, TrustedLog, format_trust
from app.witness.commands import load_signer, watched
from app.witness.errors import CannotWitness
from app.witness.logs import Logs
from app.witness.model import (
    Answer,
    Cosigned,
    Inconsistent,
    Malformed,
    NoTime,
    OtherSize,
    UnknownLog,
    Unsigned,
)
from tests.app.witness.logs import LOG, ORIGIN, WITNESS, GrowingLog, witness
from tests.fakes import NOON, HandClock

HISTORY = GrowingLog()
HASHED = sha256(ORIGIN.encode()).hexdigest()


def test_a_growing_log_is_cosigned_and_the_last_checkpoint_shown(tmp_path: Path) -> None:
    one = witness(tmp_path)
    assert one.latest(HASHED) is None
    before = 0
    for size in (1, 3, 4, 64, 200):
        answer = one.add_checkpoint(HISTORY.request(before, size))
        assert isinstance(answer, Cosigned)
        opened = open_note(HISTORY.note(size) + answer.lines, [WITNESS.key])
        assert [each.time for each in opened.verified] == [int(NOON.timestamp())]
        shown = one.latest(HASHED)
        assert shown == HISTORY.note(size) + answer.lines
        before = size


def test_the_same_checkpoint_is_cosigned_again_with_its_new_time(tmp_path: Path) -> None:
    clock = HandClock()
    one = witness(tmp_path, clock=clock)
    one.add_checkpoint(HISTORY.request(0, 9))
    clock.pass_by(timedelta(minutes=5))
    answer = one.add_checkpoint(HISTORY.request(9, 9))
    assert isinstance(answer, Cosigned)
    (seen,) = open_note(HISTORY.note(9) + answer.lines, [WITNESS.key]).verified
    assert seen.time == int(NOON.timestamp()) + 300


def test_rollbacks_and_forks_are_refused_and_change_nothing(tmp_path: Path) -> None:
    one, other = witness(tmp_path), HISTORY.fork(5)
    one.add_checkpoint(HISTORY.request(0, 20))
    shown = one.latest(HASHED)
    empty = sign_checkpoint(Checkpoint(ORIGIN, 0, EMPTY_ROOT), LOG)
    for request, expected in (
        (HISTORY.request(0, 10), OtherSize(20)),
        (HISTORY.request(10, 15), OtherSize(20)),
        (str(AddCheckpoint(0, (), empty)).encode(), OtherSize(20)),
        (HISTORY.request(20, 10), Malformed()),
        (other.request(20, 20), Inconsistent()),
        (other.request(20, 30), Inconsistent()),
        (str(AddCheckpoint(20, (), HISTORY.note(30))).encode(), Inconsistent()),
        (str(AddCheckpoint(20, (bytes(32),), HISTORY.note(20))).encode(), Inconsistent()),
    ):
        assert one.add_checkpoint(request) == expected
        assert one.latest(HASHED) == shown


def test_an_empty_log_has_the_empty_root_only(tmp_path: Path) -> None:
    one = witness(tmp_path)
    wrong = sign_checkpoint(Checkpoint(ORIGIN, 0, bytes(32)), LOG)
    assert one.add_checkpoint(str(AddCheckpoint(0, (), wrong)).encode()) == Inconsistent()
    right = sign_checkpoint(Checkpoint(ORIGIN, 0, EMPTY_ROOT), LOG)
    assert isinstance(one.add_checkpoint(str(AddCheckpoint(0, (), right)).encode()), Cosigned)


def test_from_nothing_there_is_no_proof(tmp_path: Path) -> None:
    request = AddCheckpoint(0, (bytes(32),), HISTORY.note(3))
    assert witness(tmp_path).add_checkpoint(str(request).encode()) == Inconsistent()


def test_strange_logs_and_strange_keys_are_told_apart(tmp_path: Path) -> None:
    one = witness(tmp_path)
    stranger = GrowingLog(Signer("elsewhere.example/log", bytes(32)))
    assert one.add_checkpoint(stranger.request(0, 3)) == UnknownLog()
    impostor = GrowingLog(Signer(ORIGIN, bytes(32)))
    assert one.add_checkpoint(impostor.request(0, 3)) == Unsigned()
    forged = str(AddCheckpoint(0, (), HISTORY.note(3))).replace("\n3\n", "\n4\n").encode()
    assert one.add_checkpoint(forged) == Unsigned()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"old 0\n",
        b"old 0\n\n",
        b"old 00\n\n" + HISTORY.note(1).encode(),
        b"old -1\n\n" + HISTORY.note(1).encode(),
        b"old  0\n\n" + HISTORY.note(1).encode(),
        b"OLD 0\n\n" + HISTORY.note(1).encode(),
        b"old 0\n" + HISTORY.note(1).encode(),
        b"old 0\nAAAA\n\n" + HISTORY.note(1).encode(),
        b"old 0\n" + b"A" * 43 + b"=\n" * 64 + b"\n" + HISTORY.note(1).encode(),
        b"old 1\n" + HISTORY.request(1, 3)[6:50] * 64 + b"\n" + HISTORY.note(3).encode(),
        b"old 0\n\n" + HISTORY.note(1).encode().replace(b"\n1\n", b"\none\n"),
        b"old 0\n\n\xff" + HISTORY.note(1).encode(),
        b"old 0\n\n" + HISTORY.note(1).encode()[:-1],
        b"x" * (1 << 18),
    ],
)
def test_what_is_no_request_is_malformed(tmp_path: Path, body: bytes) -> None:
    assert witness(tmp_path).add_checkpoint(body) == Malformed()


@settings(max_examples=300)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_request_in_one_spelling_or_none(body: bytes) -> None:
    for each in (body, b"old 1\n" + body, body + b"\n\n" + HISTORY.note(1).encode()):
        try:
            request = parse_add_checkpoint(each)
        except BadRequest:
            continue
        assert str(request).encode() == each


def test_of_many_at_once_one_goes_on_and_the_rest_are_told_the_size(tmp_path: Path) -> None:
    """The race of the specification: two that both saw the old size would roll leaves back."""
    one = witness(tmp_path)
    one.add_checkpoint(HISTORY.request(0, 8))
    requests = [HISTORY.request(8, size) for size in range(9, 33)]
    answers: list[tuple[int, Answer]] = []
    start = threading.Barrier(len(requests))

    def ask(size: int, request: bytes) -> None:
        start.wait()
        answers.append((size, one.add_checkpoint(request)))

    threads = [
        threading.Thread(target=ask, args=(size, each)) for size, each in enumerate(requests, 9)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (won,) = [size for size, answer in answers if isinstance(answer, Cosigned)]
    others = [answer for size, answer in answers if size != won]
    assert others == [OtherSize(won)] * len(others)
    assert f"\n{won}\n" in (one.latest(HASHED) or "")


def test_two_processes_share_one_memory(tmp_path: Path) -> None:
    one, two = witness(tmp_path), witness(tmp_path)
    assert isinstance(one.add_checkpoint(HISTORY.request(0, 8)), Cosigned)
    assert two.add_checkpoint(HISTORY.request(0, 9)) == OtherSize(8)
    assert isinstance(two.add_checkpoint(HISTORY.request(8, 9)), Cosigned)
    assert one.add_checkpoint(HISTORY.request(8, 10)) == OtherSize(9)


def test_a_clock_that_cannot_be_right_signs_no_time(tmp_path: Path) -> None:
    clock = HandClock(NOON, build_date=NOON + timedelta(days=1))
    assert witness(tmp_path, clock=clock).add_checkpoint(HISTORY.request(0, 8)) == NoTime()


def test_next_year_s_log_is_found_in_a_file_that_was_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "trust.json"
    new = Signer("madang.gangjin.example/log/2026", sha256(b"a log").digest())
    logs = Logs(trust=file)
    one = witness(tmp_path, logs)
    assert one.add_checkpoint(HISTORY.request(0, 3)) == UnknownLog()
    for signers in ([LOG], [LOG, new]):
        trusted = tuple(TrustedLog(each.key, "quorum none\n") for each in signers)
        file.write_text(format_trust(Trust(trusted, ())))
        request = GrowingLog(signers[-1]).request(0, 3)
        assert isinstance(one.add_checkpoint(request), Cosigned)
    file.write_text("{")
    stranger = GrowingLog(Signer("elsewhere.example/log", bytes(32)))
    assert one.add_checkpoint(stranger.request(0, 3)) == UnknownLog()


def test_a_log_s_key_is_changed_overlapped_and_withdrawn_while_the_witness_runs(
    tmp_path: Path,
) -> None:
    """The same origin, so the same memory: another key begins no second history."""
    file, new = tmp_path / "trust.json", Signer(ORIGIN, sha256(b"the next key").digest())
    renewed = GrowingLog(new)

    def trusted(*signers: Signer) -> None:
        logs = tuple(TrustedLog(each.key, "quorum none\n") for each in signers)
        file.write_text(format_trust(Trust(logs, ())))

    trusted(LOG)
    one = witness(tmp_path, Logs(trust=file))
    assert isinstance(one.add_checkpoint(HISTORY.request(0, 3)), Cosigned)
    assert one.add_checkpoint(renewed.request(3, 4)) == Unsigned()
    trusted(LOG, new)
    both = sign_checkpoint(HISTORY.checkpoint(4), LOG, new)
    proof = parse_add_checkpoint(HISTORY.request(3, 4)).proof
    assert isinstance(one.add_checkpoint(str(AddCheckpoint(3, proof, both)).encode()), Cosigned)
    assert (one.latest(HASHED) or "").startswith(both)
    assert renewed.fork(1).request(4, 5) != renewed.request(4, 5)
    assert one.add_checkpoint(renewed.fork(1).request(4, 5)) == Inconsistent()
    trusted(new)
    assert one.add_checkpoint(HISTORY.request(4, 5)) == Unsigned()
    assert isinstance(one.add_checkpoint(renewed.request(4, 5)), Cosigned)
    for spoilt in ("{", None):
        file.unlink() if spoilt is None else file.write_text(spoilt)
        assert isinstance(one.add_checkpoint(renewed.request(5, 5)), Cosigned)


def test_lines_that_a_log_adds_to_its_checkpoint_are_cosigned_as_they_stand(tmp_path: Path) -> None:
    one, plain = witness(tmp_path), HISTORY.checkpoint(3)
    note = sign_checkpoint(Checkpoint(ORIGIN, 3, plain.root, ("a line", "another")), LOG)
    answer = one.add_checkpoint(str(AddCheckpoint(0, (), note)).encode())
    assert isinstance(answer, Cosigned)
    open_note(note + answer.lines, [WITNESS.key, LOG.key])
    assert one.latest(HASHED) == note + answer.lines


def test_the_key_is_made_once_and_never_anew_beside_what_was_cosigned(tmp_path: Path) -> None:
    folder = tmp_path / "w1"
    signer = load_signer(folder, "nh.example/witness")
    assert load_signer(folder, "nh.example/witness").key == signer.key
    if os.name == "posix":
        assert (folder / "witness.key").stat().st_mode & 0o777 == 0o600
    (folder / "seen.sqlite").touch()
    (folder / "witness.key").unlink()
    with pytest.raises(CannotWitness, match="the key is gone"):
        load_signer(folder, "nh.example/witness")


def test_a_witness_of_no_log_or_of_a_witness_s_key_is_not_started(tmp_path: Path) -> None:
    with pytest.raises(CannotWitness):
        watched((), None)
    with pytest.raises(CannotWitness, match="0x01"):
        watched((str(WITNESS.key),), None)
    with pytest.raises(CannotWitness):
        load_signer(tmp_path / "w1", "two words")
