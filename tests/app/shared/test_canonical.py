"""One encoding for each value, and no other is read (RFC 8949 §4.2.1)."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.canonical import DEPTH, LEAST, MOST, NotCanonical, Value, decode, encode

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(LEAST, MOST)
    | st.binary(max_size=40)
    | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=30), inner),
    max_leaves=12,
)


@given(values)
def test_what_is_encoded_comes_back(value: Value) -> None:
    assert decode(encode(value)) == value


@given(st.dictionaries(st.text(max_size=300), st.integers(0, 9), max_size=8))
def test_keys_stand_in_the_bytewise_order_of_their_encodings(value: dict[str, Value]) -> None:
    keys = [cbor2.dumps(key) for key in cbor2.loads(encode(value))]
    assert keys == sorted(keys)


@given(st.binary(max_size=60))
def test_bytes_are_read_only_if_they_are_the_one_encoding(data: bytes) -> None:
    try:
        value = decode(data)
    except NotCanonical:
        return
    assert encode(value) == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x18\x01",  # 1 in two bytes
        b"\x01\x01",  # trailing byte
        b"\x9f\x01\xff",  # indefinite length
        b"\xa2\x61b\x01\x61a\x02",  # keys out of order
        b"\xa2\x61a\x01\x61a\x02",  # a key twice
        b"\xa1\x01\x02",  # a key that is no text
        b"\xf9\x3c\x00",  # a float
        b"\xf7",  # undefined
        b"\xc1\x01",  # a tag
        b"\xc2\x49\x01" + bytes(8),  # an integer of 65 bits
        b"\x61\xff",  # no UTF-8
        b"\x81" * 2_000 + b"\x01",  # nested too deep
    ],
)
def test_another_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(data)


@pytest.mark.parametrize("value", [1.5, {1: 2}, {"x": {2.0}}, object(), MOST + 1, LEAST - 1])
def test_what_has_no_place_in_a_record_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        encode(value)  # type: ignore[arg-type]  # on purpose


def test_the_bytes_stay_as_they_are() -> None:
    """Pinned: leaves and slips of years ago hang on them."""
    record: Value = {"v": 1, "name": "쌀", "lines": [1, -1, None, True, b"\x00"]}
    assert encode(record).hex() == "a361760164" + "6e616d6563ec8c80" + "656c696e6573850120f6f54100"


@pytest.mark.parametrize("one", [b"\x81", b"\xa1\x60"])
def test_how_deep_values_may_lie_does_not_depend_on_who_asks(one: bytes) -> None:
    """The decoder's own limit is the stack's: one caller would read what another refuses."""
    deepest, deeper = one * DEPTH + b"\0", one * (DEPTH + 1) + b"\0"

    def asked(far: int) -> None:
        if far:
            return asked(far - 1)
        assert encode(decode(deepest)) == deepest
        with pytest.raises(NotCanonical, match="nested"):
            decode(deeper)
        return None

    for far in (0, 300, 600):
        asked(far)
