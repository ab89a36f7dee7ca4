"""Policies as C2SP tlog-policy writes them, and what they accept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import keys, notes
from app.ledger.errors import BadCheckpoint, BadNote, BadPolicy, LedgerError
from app.ledger.policy import open_checkpoint, parse_policy
from tests.app.ledger.samples import LOG, NO_WITNESSES, POLICY_TEXT, TIME, WITNESSES, Log, policy

X1, X2, X3, Y1 = WITNESSES
KEYS = f"""\
# the example of the specification, smaller
log {LOG.key} https://log.example/

witness X1 {X1.key} https://x1.example/
\twitness   X2\t{X2.key}
witness X3 {X3.key}
witness Y1 {Y1.key}
"""
TWO_LEVELS = KEYS + "group X 2 X1 X2 X3\ngroup Y any Y1\ngroup both all X Y\nquorum both\n"


def filled() -> Log:
    log = Log()
    log.append([b"one", b"two"])
    return log


def test_the_specification_s_example_is_read() -> None:
    read = parse_policy(TWO_LEVELS)
    assert [log.url for log in read.logs] == ["https://log.example/"]
    assert [witness.name for witness in read.witnesses] == ["X1", "X2", "X3", "Y1"]
    assert [(group.name, group.threshold) for group in read.groups] == [
        ("X", 2),
        ("Y", 1),
        ("both", 2),
    ]


@pytest.mark.parametrize(
    ("witnessed", "met"),
    [
        ({"X1", "X2", "Y1"}, True),
        ({"X1", "X2", "X3", "Y1"}, True),
        ({"X1", "X2", "X3"}, False),
        ({"X1", "Y1"}, False),
        (set(), False),
        ({"X", "Y", "both"}, False),
    ],
)
def test_groups_of_groups_are_counted(witnessed: set[str], met: bool) -> None:
    assert parse_policy(TWO_LEVELS).is_met(witnessed) is met


def test_no_quorum_and_a_single_witness() -> None:
    assert parse_policy("quorum none").is_met(set())
    single = parse_policy(KEYS + "quorum X2\n")
    assert single.is_met({"X2"})
    assert not single.is_met({"X1", "X3"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        KEYS,
        KEYS + "quorum X9\n",
        KEYS + "quorum X1\nquorum X1\n",
        KEYS + "quorum\n",
        KEYS + "quorum X1 X2\n",
        "quorum none\r\n",
        "quorum none\x7f\n",
        "quorum none\n\x0c\n",
        "quorum\u00a0none\n",
        "Quorum none\n",
        "quorum X1\n" + KEYS,
        KEYS + "group none any X1\nquorum none\n",
        KEYS + "group X1 any X2\nquorum none\n",
        KEYS + "group g any\nquorum none\n",
        KEYS + "group g 0 X1\nquorum g\n",
        KEYS + "group g 2 X1\nquorum g\n",
        KEYS + "group g 01 X1\nquorum g\n",
        KEYS + "group g -1 X1\nquorum g\n",
        KEYS + "group g some X1\nquorum g\n",
        KEYS + "group g 1 X1 X1\nquorum g\n",
        KEYS + "group g 1 X1\ngroup h 1 X1\nquorum g\n",
        KEYS + "group g any g\nquorum g\n",
        KEYS + "group g any none\nquorum g\n",
        KEYS + f"log {LOG.key}\nquorum none\n",
        KEYS + f"witness again {X1.key}\nquorum none\n",
        KEYS + f"witness w {LOG.key}\nquorum none\n",
        f"log {X1.key}\nquorum none\n",
        "log\nquorum none\n",
        f"log {LOG.key} url more\nquorum none\n",
        "witness w\nquorum none\n",
        "log nonsense\nquorum none\n",
    ],
)
def test_a_policy_with_a_fault_is_refused(text: str) -> None:
    with pytest.raises(BadPolicy):
        parse_policy(text)


def test_names_are_octets() -> None:
    text = KEYS.replace("X1 ", "강진 ", 1).encode() + b"group \xff any X2\nquorum \xff\n"
    assert parse_policy(text).is_met({"X2"})


@given(st.text(max_size=80) | st.binary(max_size=80))
def test_noise_breaks_nothing(noise: str | bytes) -> None:
    with pytest.raises(BadPolicy):
        parse_policy(noise)


def test_a_checkpoint_is_open_with_three_of_four() -> None:
    head = open_checkpoint(filled().checkpoint(WITNESSES[1:]), policy())
    assert (head.checkpoint.size, head.log.key) == (2, LOG.key)
    assert [number for number, _ in head.cosignatures] == [1, 2, 3]
    assert [each.time for _, each in head.cosignatures] == [TIME, TIME + 1, TIME + 2]


def test_two_of_four_are_not_enough() -> None:
    with pytest.raises(BadCheckpoint, match="quorum"):
        open_checkpoint(filled().checkpoint(WITNESSES[:2]), policy())


def test_cosignatures_without_the_log_are_not_enough() -> None:
    note = notes.parse_note(filled().checkpoint())
    without = notes.Note(note.text, note.lines[1:])
    with pytest.raises(BadCheckpoint, match="log"):
        open_checkpoint(str(without), policy())


def test_another_log_of_the_policy_may_not_sign_for_this_origin() -> None:
    other = keys.Signer("other.example/log", bytes(range(32)))
    both = parse_policy(f"log {LOG.key}\nlog {other.key}\nquorum none\n")
    text = notes.parse_note(filled().checkpoint()).text
    with pytest.raises(BadCheckpoint, match="log"):
        open_checkpoint(notes.sign_note(text, other), both)


def test_one_bad_cosignature_refuses_all_though_the_quorum_holds() -> None:
    note = notes.parse_note(filled().checkpoint(WITNESSES))
    bad = notes.SignatureLine(note.lines[4].name, note.lines[4].key_id, bytes(72))
    with pytest.raises(BadNote):
        open_checkpoint(str(notes.Note(note.text, (*note.lines[:4], bad))), policy())


def test_what_is_no_checkpoint_is_refused() -> None:
    with pytest.raises(LedgerError):
        open_checkpoint(notes.sign_note("hello\n", LOG), parse_policy(NO_WITNESSES))


def test_a_policy_is_narrowed_to_one_of_its_logs() -> None:
    other = keys.Signer("other.example/log", bytes(range(32))).key
    assert [log.key for log in policy().for_log(LOG.key).logs] == [LOG.key]
    assert [log.key for log in parse_policy("quorum none\n").for_log(other).logs] == [other]
    with pytest.raises(BadPolicy):
        parse_policy(POLICY_TEXT).for_log(other)
