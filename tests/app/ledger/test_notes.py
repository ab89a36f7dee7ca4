"""Signed notes, keys, checkpoints and cosignatures against the shared vectors and against noise."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.ledger import cosignature, keys, merkle, notes
from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import BadCheckpoint, BadKey, BadNote, LedgerError
from app.ledger.strict import from_base64, to_base64
from tests.app.ledger.samples import LOG, ORIGIN, TIME, WITNESSES

VECTORS = json.loads(Path("tests/data/merkle_vectors.json").read_text())
TEXT = "a note\n\nwith a blank line\n"
NOTE = notes.sign_note(TEXT, LOG)
MARK = "—"


@pytest.mark.parametrize("case", VECTORS["notes"], ids=lambda case: str(case["why"]))
def test_note_vectors(case: dict[str, Any]) -> None:
    expected, trusted = case["expect"], [keys.parse_vkey(vkey) for vkey in case["trusted"]]
    if not expected["valid"]:
        with pytest.raises(LedgerError):
            parse_checkpoint(notes.open_note(case["note"], trusted).text)
        return
    opened = notes.open_note(case["note"], trusted)
    assert [str(each.key) for each in opened.verified] == expected["verified"]
    assert [each.time for each in opened.verified] == expected["timestamps"]
    if case["is_checkpoint"]:
        head = parse_checkpoint(opened.text)
        assert (head.origin, head.size) == (expected["origin"], expected["size"])
        assert (head.root.hex(), list(head.extensions)) == (
            expected["root"],
            expected["extensions"],
        )


@pytest.mark.parametrize("name", VECTORS["keys"])
def test_key_vectors(name: str) -> None:
    case = VECTORS["keys"][name]
    key_type = keys.LOG if name == "log" else keys.COSIGNATURE
    key = keys.parse_vkey(case["vkey"])
    assert keys.Signer(key.name, bytes.fromhex(case["seed"]), key_type).key == key
    assert str(key) == case["vkey"]


def test_the_cosignature_vector_is_signed_just_so() -> None:
    case = VECTORS["cosignature_message"]
    message = case["text"].encode()
    _, time, body = message.split(b"\n", 2)
    assert cosignature.message(body, int(time.removeprefix(b"time "))) == message
    key = VECTORS["keys"]["w_nh"]
    signer = keys.Signer("nh.example/witness", bytes.fromhex(key["seed"]), keys.COSIGNATURE)
    assert str(notes.sign_line(body.decode(), signer, 1_790_000_001)) == case["line"]


def test_every_changed_character_of_a_key_is_refused() -> None:
    vkey = str(LOG.key)
    for at in range(len(vkey)):
        for char in "A0+ =é":
            if vkey[at] != char:
                with pytest.raises(BadKey):
                    keys.parse_vkey(vkey[:at] + char + vkey[at + 1 :])
        with pytest.raises(BadKey):
            keys.parse_vkey(vkey[:at])


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\nb", "a\u3000b", "a\u00a0b", "\ud800"])
def test_a_name_that_fits_no_note_makes_no_key(name: str) -> None:
    with pytest.raises(BadKey):
        keys.VerifierKey(name, keys.LOG, bytes(32))


@pytest.mark.parametrize(("key_type", "length"), [(1, 31), (4, 33), (6, 32), (2, 32), (255, 32)])
def test_a_key_of_the_wrong_length_or_type_is_refused(key_type: int, length: int) -> None:
    with pytest.raises(BadKey):
        keys.VerifierKey("a.example", key_type, bytes(length))


def test_an_ml_dsa_key_is_read_and_its_lines_are_ignored() -> None:
    key = keys.parse_vkey(str(keys.VerifierKey("w.example", keys.ML_DSA_44, bytes(1312))))
    line = notes.SignatureLine(key.name, key.key_id, bytes(8 + 2420))
    note = str(notes.Note(TEXT, (notes.sign_line(TEXT, LOG), line)))
    assert [each.key for each in notes.open_note(note, [LOG.key, key]).verified] == [LOG.key]
    with pytest.raises(BadNote):
        notes.open_note(note, [key])


def test_only_ed25519_signs_here() -> None:
    with pytest.raises(BadKey):
        keys.Signer("w.example", bytes(32), keys.ML_DSA_44)


def test_the_text_ends_at_the_last_blank_line() -> None:
    assert notes.open_note(NOTE, [LOG.key]).text == TEXT


def test_a_note_is_written_as_it_is_read() -> None:
    assert str(notes.parse_note(NOTE)) == NOTE


def test_a_key_that_signed_twice_counts_once() -> None:
    note = NOTE + NOTE.rpartition("\n\n")[2]
    assert len(notes.open_note(note, [LOG.key, LOG.key]).verified) == 1


def test_a_wrong_line_of_a_known_key_rejects_the_note_even_behind_a_right_one() -> None:
    right = notes.sign_line(TEXT, LOG)
    wrong = notes.SignatureLine(right.name, right.key_id, bytes(64))
    for lines in ((right, wrong), (wrong, right)):
        with pytest.raises(BadNote):
            notes.open_note(str(notes.Note(TEXT, lines)), [LOG.key])


def test_a_line_with_the_name_or_the_id_of_a_known_key_but_not_both_is_unknown() -> None:
    right = notes.sign_line(TEXT, LOG)
    others = (
        notes.SignatureLine("other.example", right.key_id, bytes(64)),
        notes.SignatureLine(right.name, b"\0\1\2\3", bytes(64)),
    )
    note = str(notes.Note(TEXT, (*others, right)))
    assert [each.key for each in notes.open_note(note, [LOG.key]).verified] == [LOG.key]


def test_sixteen_signatures_are_taken_and_a_thousand_are_not() -> None:
    right = notes.sign_line(TEXT, LOG)
    strangers = [notes.SignatureLine(f"w{n}.example", b"wwww", bytes(72)) for n in range(1000)]
    notes.open_note(str(notes.Note(TEXT, (*strangers[:15], right))), [LOG.key])
    with pytest.raises(BadNote):
        notes.open_note(str(notes.Note(TEXT, (*strangers, right))), [LOG.key])


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n\n",
        TEXT,
        TEXT + "\n",
        NOTE[:-1],
        NOTE + "\n",
        NOTE + "more\n",
        NOTE.replace("\n\n" + MARK, "\n" + MARK),
        NOTE.replace(MARK, "-"),
        NOTE.replace(MARK + " ", MARK + "  "),
        NOTE.replace("a note", "a\tnote"),
        NOTE.replace("a note", "a note\r"),
        NOTE.replace("a note", "a note\x00"),
        NOTE.replace("a note", "\ud800"),
        NOTE[:-1] + " \n",
        NOTE[:-2] + "\n",
        TEXT + f"\n{MARK} {ORIGIN} AAAA\n",
        TEXT + f"\n{MARK} {ORIGIN} !\n",
    ],
)
def test_a_malformed_note_is_refused(note: str) -> None:
    with pytest.raises(BadNote):
        notes.open_note(note, [LOG.key])


def test_bytes_that_are_no_text_are_refused() -> None:
    for raw in (NOTE.encode() + b"\xff", b"\xff" + NOTE.encode(), b"\xc0\x80" + NOTE.encode()):
        with pytest.raises(BadNote):
            notes.open_note(raw, [LOG.key])
    assert notes.open_note(NOTE.encode(), [LOG.key]).text == TEXT
    with pytest.raises(BadNote):
        notes.parse_note("x" * 2_000_000)


@given(st.integers(0, len(NOTE.encode()) * 8 - 1))
def test_a_note_with_any_bit_flipped_is_refused(bit: int) -> None:
    raw = bytearray(NOTE.encode())
    raw[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BadNote):
        notes.open_note(bytes(raw), [LOG.key])


@given(st.binary(max_size=200) | st.text(max_size=200))
@example("\n\n— ")
def test_noise_is_refused_and_breaks_nothing(noise: bytes | str) -> None:
    with pytest.raises(BadNote):
        notes.open_note(noise, [LOG.key])


def test_a_text_that_cannot_be_read_back_is_not_signed() -> None:
    for text in ("no last newline", "tab\t\n"):
        with pytest.raises(BadNote):
            notes.sign_note(text, LOG)


def test_a_cosignature_holds_its_time() -> None:
    body, signer = b"checkpoint\n", WITNESSES[0]
    blob = cosignature.sign(body, signer, TIME)
    assert cosignature.verify(body, signer.key, blob) == TIME
    later = (TIME + 1).to_bytes(8, "big") + blob[8:]
    assert cosignature.verify(body, signer.key, later) is None
    assert cosignature.verify(body, signer.key, blob + b"\0") is None
    assert cosignature.verify(body, signer.key, b"\xff" * 8 + blob[8:]) is None
    last = cosignature.sign(body, signer, 2**63 - 1)
    assert cosignature.verify(body, signer.key, last) == 2**63 - 1
    with pytest.raises(ValueError, match="POSIX"):
        cosignature.message(body, -1)
    with pytest.raises(ValueError, match="time"):
        notes.sign_line("text\n", signer)


def test_a_witness_key_as_a_log_key_signs_nothing() -> None:
    as_log = keys.VerifierKey(LOG.key.name, keys.COSIGNATURE, LOG.key.public)
    line = notes.sign_line(TEXT, LOG)
    note = str(notes.Note(TEXT, (notes.SignatureLine(as_log.name, as_log.key_id, line.blob),)))
    with pytest.raises(BadNote):
        notes.open_note(note, [as_log])


def test_a_checkpoint_is_read_as_it_was_written() -> None:
    for head in (
        Checkpoint(ORIGIN, 0, merkle.EMPTY_ROOT),
        Checkpoint("any origin, spaces too", 2**63 - 1, bytes(32), ("opaque", "lines")),
    ):
        assert parse_checkpoint(str(head)) == head


ROOT = to_base64(bytes(32))


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"o\n1\n{ROOT}",
        f"o\n1\n{ROOT}\n\n",
        f"o\n1\n{ROOT}\next\n\n",
        f"\n1\n{ROOT}\n",
        f"o\n01\n{ROOT}\n",
        f"o\n+1\n{ROOT}\n",
        f"o\n-1\n{ROOT}\n",
        f"o\n 1\n{ROOT}\n",
        f"o\n1_0\n{ROOT}\n",
        f"o\n١\n{ROOT}\n",
        f"o\n１\n{ROOT}\n",
        f"o\n\n{ROOT}\n",
        f"o\n{2**63}\n{ROOT}\n",
        f"o\n{10**40}\n{ROOT}\n",
        f"o\n1\n{ROOT[:-1]}\n",
        f"o\n1\n{ROOT[:-2]}B=\n",
        f"o\n1\n{ROOT} \n",
        f"o\n1\n{to_base64(bytes(31))}\n",
        f"o\r\n1\r\n{ROOT}\r\n",
        "o\n1\n",
    ],
)
def test_any_other_spelling_of_a_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(BadCheckpoint):
        parse_checkpoint(text)


def test_a_checkpoint_of_two_lines_in_one_is_refused() -> None:
    for bad in (("a\nb", 1, bytes(32)), ("", 1, bytes(32)), ("a", -1, bytes(32)), ("a", 1, b"")):
        with pytest.raises(BadCheckpoint):
            Checkpoint(*bad)
    with pytest.raises(BadCheckpoint):
        Checkpoint("a", 1, bytes(32), ("",))


@given(st.binary(max_size=40))
def test_base64_has_one_spelling(data: bytes) -> None:
    text = to_base64(data)
    assert from_base64(text) == data
    for other in (text + "=", text + "\n", " " + text, text.rstrip("=") + "A"):
        try:
            assert to_base64(from_base64(other)) == other
        except ValueError:
            continue
