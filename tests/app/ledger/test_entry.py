"""An entry has one encoding, at most 96 bytes, and holds numbers and short codes only."""

from dataclasses import replace
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.entry import (
    MAX_ENTRY_BYTES,
    BadEntry,
    Entry,
    decode_entry,
    encode_entry,
    leaf,
    make_body,
    read_body,
)

ENTRY = Entry("W01", 3, 21, 1_763_593_380_000, (2025, 107, 3, None, "A"), bytes(32))
FIELDS: list[Any] = [1, "W01", 3, 21, 1_763_593_380_000, [2025, 107, 3, None, "A"], bytes(32)]


@given(
    st.text("ABCXYZ0189abc", min_size=1, max_size=4),
    st.integers(1, 2**63 - 1),
    st.integers(0, 99),
    st.integers(0, 2**43),
    st.lists(st.integers(-(2**31), 2**31) | st.none() | st.text("AZ09", max_size=3), max_size=5),
)
def test_an_entry_is_read_as_it_was_written(
    station: str, seq: int, kind: int, at: int, face: list[Any]
) -> None:
    entry = Entry(station, seq, kind, at, tuple(face), bytes(range(32)))
    data = encode_entry(entry)
    assert decode_entry(data) == entry
    assert len(data) <= MAX_ENTRY_BYTES


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, 2), (0, True), (0, "1"), (1, ""), (1, "W0001"), (1, "w 1"), (1, "강진"), (1, b"W01"),
        (2, 0), (2, -1), (2, True), (2, 2**63), (2, 1.0), (3, -1), (3, False), (3, 1.5), (4, -1),
        (4, None), (5, [True]), (5, [1.0]), (5, [b"x"]), (5, [[1]]), (5, {"a": 1}), (5, None),
        (5, [2**64]), (5, ["x" * 60]), (6, bytes(31)), (6, bytes(33)), (6, "0" * 32),
    ],
)  # fmt: skip
def test_any_other_value_is_refused(place: int, value: object) -> None:
    fields = [*FIELDS]
    assert decode_entry(cbor2.dumps(fields, canonical=True)) == ENTRY
    fields[place] = value
    with pytest.raises(BadEntry):
        decode_entry(cbor2.dumps(fields, canonical=True))


def test_any_other_encoding_is_refused() -> None:
    data = encode_entry(ENTRY)
    for other in (
        data + b"\x00", data[:-1], b"", b"\x87", data.replace(b"\x03", b"\x18\x03", 1),
        b"\x9f" + data[1:] + b"\xff", b"\xd9\xd9\xf7" + data, cbor2.dumps([*FIELDS, 1]),
    ):  # fmt: skip
        with pytest.raises(BadEntry):
            decode_entry(other)


@given(st.binary(max_size=120))
def test_noise_is_no_entry(noise: bytes) -> None:
    with pytest.raises(BadEntry):
        decode_entry(noise)


def test_what_would_be_too_long_is_never_written() -> None:
    with pytest.raises(BadEntry, match="96"):
        encode_entry(replace(ENTRY, face=("x" * 60,)))
    with pytest.raises(BadEntry):
        encode_entry(replace(ENTRY, seq=2**63))


def test_a_body_begins_with_sixteen_random_bytes_and_a_salt_has_as_many() -> None:
    assert read_body(make_body(bytes(16), {"operator": 7})) == {"operator": 7}
    for short in (bytes(15), bytes(17), b""):
        with pytest.raises(BadEntry):
            make_body(short, {"operator": 7})
        with pytest.raises(BadEntry):
            leaf(encode_entry(ENTRY), short)
    for body in (bytes(16), bytes(16) + b"\x80", bytes(16) + b"\xa1\x01\x02", b"\xa0"):
        with pytest.raises(BadEntry):
            read_body(body)
