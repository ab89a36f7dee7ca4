"""A subject's record on its way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared import canonical
from app.vault.errors import BadSubject
from app.vault.model import SubjectRecord
from app.vault.wire import decode_subject, encode_subject, encode_subject_mark

salts = st.binary(min_size=16, max_size=16)
contents = st.dictionaries(st.text(max_size=8), st.text(max_size=8) | st.integers(0, 9), max_size=4)


@given(salts, contents)
def test_a_record_comes_back(salt: bytes, content: dict[str, canonical.Value]) -> None:
    record = SubjectRecord(salt, canonical.encode(content))
    back = decode_subject(encode_subject(record))
    assert back == record
    assert back.content == content
    assert back.commitment == record.commitment


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "홍길동".encode(),
        canonical.encode({"v": 2, "salt": bytes(16), "record": b"\xa0"}),
        canonical.encode({"v": 1, "salt": bytes(15), "record": b"\xa0"}),
        canonical.encode({"v": 1, "salt": bytes(16), "record": b"\x80"}),
        canonical.encode({"v": 1, "salt": bytes(16), "record": "홍길동".encode()}),
    ],
)
def test_other_bytes_are_refused_without_telling_them(data: bytes) -> None:
    with pytest.raises(BadSubject) as caught:
        decode_subject(data)
    assert caught.value.__cause__ is None
    assert "홍" not in repr(caught.value)


def test_a_mark_holds_the_commitment() -> None:
    assert canonical.decode(encode_subject_mark(bytes(32))) == {"v": 1, "commitment": bytes(32)}
