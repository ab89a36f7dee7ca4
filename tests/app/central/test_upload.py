"""A batch taken apart: the quick look agrees with the slow one, and nothing odd gets through."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.central.upload import BadUpload, OtherVersion, read_upload
from app.ledger import entry as formats
from tests.app.central.doubles import Chain

CHAIN = Chain("W01").days(3)
BATCH = CHAIN.batch(1, 3)


def refused(body: bytes) -> bool:
    try:
        read_upload("W01", body)
    except BadUpload:
        return True
    return False


def test_a_batch_gives_its_numbers_and_leaves() -> None:
    upload = read_upload("W01", BATCH)
    assert (upload.first_seq, upload.last_seq) == (1, 3)
    assert upload.leaves == CHAIN.leaves


@given(st.integers(0, len(BATCH) - 1), st.integers(1, 255))
def test_whatever_byte_is_changed_the_leaves_are_of_entries_that_decode(at: int, by: int) -> None:
    changed = bytearray(BATCH)
    changed[at] ^= by
    if not refused(bytes(changed)):
        for entry, body, _salt in cbor2.loads(bytes(changed))["entries"]:
            assert formats.decode_entry(entry).body_hash == formats.body_hash(body)


@given(st.binary(max_size=200))
def test_rubbish_is_refused_in_words(body: bytes) -> None:
    assert refused(body)


ODD_FACES = [
    [True],
    [1.5],
    [b"x"],
    [[1]],
    [2**64],
    [-(2**64) - 1],
]


@pytest.mark.parametrize("face", ODD_FACES, ids=repr)
def test_a_face_that_no_entry_may_have_is_refused(face: list[object]) -> None:
    _entry, body, salt = Chain("W01").days(1).items[0]
    entry = cbor2.dumps([1, "W01", 1, 1, 0, face, formats.body_hash(body)], canonical=True)
    content = {"v": 1, "entries": [[entry, body, salt]], "sig": bytes(64)}
    with pytest.raises(BadUpload, match="item 0"):
        read_upload("W01", cbor2.dumps(content, canonical=True))


def test_an_entry_in_another_encoding_is_refused() -> None:
    entry, body, salt = Chain("W01").days(1).items[0]
    longer = entry.replace(b"\x01", b"\x18\x01", 1)
    content = {"v": 1, "entries": [[longer, body, salt]], "sig": bytes(64)}
    with pytest.raises(BadUpload, match="not canonical"):
        read_upload("W01", cbor2.dumps(content, canonical=True))


def test_too_many_entries_and_another_version_are_refused() -> None:
    content = cbor2.loads(Chain("W01").days(1).batch(1, 1))
    many = {**content, "entries": content["entries"] * 1001}
    with pytest.raises(BadUpload, match="1000"):
        read_upload("W01", cbor2.dumps(many, canonical=True))
    with pytest.raises(OtherVersion):
        read_upload("W01", cbor2.dumps({**content, "v": 2}, canonical=True))
