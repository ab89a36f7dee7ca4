"""Public leaves have one encoding, and a batch record fits its leaves or is refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import entry as formats
from app.ledger.errors import BadRecord
from app.ledger.record import (
    Batch,
    LogKey,
    Page,
    PolicyText,
    Previous,
    PublicLeaf,
    StationAdded,
    StationRevoked,
    check_batch,
    decode_public,
    encode_public,
    follow,
    station_key_id,
)
from app.shared import canonical
from tests.app.ledger.samples import LOG, POLICY_TEXT, Log, Station, leaf_of

STATION = Station()
START = (0, formats.first_head(STATION.public))
SLIPS = [STATION.append() for _ in range(5)]
LEAVES = [leaf_of(slip) for slip in SLIPS]
BATCH = STATION.batch(SLIPS)
EACH: list[PublicLeaf] = [
    LogKey(str(LOG.key)),
    PolicyText(POLICY_TEXT),
    Previous(Log().checkpoint()),
    StationAdded(STATION.key_id, STATION.public),
    StationRevoked(STATION.key_id),
    BATCH,
    Page(bytes(32)),
]


@pytest.mark.parametrize("leaf", EACH, ids=lambda leaf: type(leaf).__name__)
def test_a_public_leaf_is_read_as_it_was_written(leaf: PublicLeaf) -> None:
    data = encode_public(leaf)
    assert data[:1] == b"\x02"
    assert decode_public(data) == leaf


def test_no_public_leaf_looks_like_an_entry_s() -> None:
    assert all(encode_public(leaf)[:1] != formats.ENTRY_LEAF for leaf in EACH)
    assert all(leaf[:1] == formats.ENTRY_LEAF for leaf in LEAVES)


@pytest.mark.parametrize(
    "leaf",
    [
        StationAdded(bytes(8), STATION.public),
        StationAdded(station_key_id(bytes(31)), bytes(31)),
        StationRevoked(bytes(7)),
        Page(bytes(31)),
        replace(BATCH, first_seq=0),
        replace(BATCH, first_seq=6),
        replace(BATCH, last_seq=2**63),
        replace(BATCH, first_seq=True),
        replace(BATCH, head=bytes(31)),
        replace(BATCH, signature=bytes(63)),
    ],
)
def test_what_makes_no_record_is_refused(leaf: PublicLeaf) -> None:
    with pytest.raises(BadRecord):
        encode_public(leaf)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x02",
        LEAVES[0],
        b"\x02" + canonical.encode([]),
        b"\x02" + canonical.encode("log"),
        b"\x02" + canonical.encode([1]),
        b"\x02" + canonical.encode([["log"]]),
        b"\x02" + canonical.encode(["unheard", 1]),
        b"\x02" + canonical.encode(["log"]),
        b"\x02" + canonical.encode(["log", b"bytes"]),
        b"\x02" + canonical.encode(["page", "x" * 32]),
        encode_public(BATCH) + b"\0",
        encode_public(BATCH)[:-1],
        b"\x03" + encode_public(BATCH)[1:],
    ],
)
def test_other_bytes_are_no_record(data: bytes) -> None:
    with pytest.raises(BadRecord):
        decode_public(data)


@given(st.binary(max_size=80))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(BadRecord):
        decode_public(b"\x02" + noise)


def test_a_batch_of_one_is_a_batch() -> None:
    one = Station("W09")
    slip = one.append()
    batch = one.batch([slip])
    assert decode_public(encode_public(batch)) == batch
    check_batch(batch, (0, formats.first_head(one.public)), [leaf_of(slip)], one.public, "W09")


def test_a_batch_fits_its_leaves() -> None:
    check_batch(BATCH, START, LEAVES, STATION.public, "W01")
    assert follow(START[1], LEAVES) == BATCH.head


@pytest.mark.parametrize(
    ("batch", "previous", "leaves", "station", "reason"),
    [
        (BATCH, (1, START[1]), LEAVES, "W01", "gap"),
        (BATCH, START, LEAVES[:-1], "W01", "as many leaves"),
        (BATCH, START, LEAVES[::-1], "W01", "fork"),
        (BATCH, (0, bytes(32)), LEAVES, "W01", "fork"),
        (replace(BATCH, head=bytes(32)), START, LEAVES, "W01", "fork"),
        (BATCH, START, [b"\x02" + LEAVES[0][1:], *LEAVES[1:]], "W01", "no entry"),
        (BATCH, START, LEAVES, "W02", "signature"),
        (replace(BATCH, signature=bytes(64)), START, LEAVES, "W01", "signature"),
        (replace(BATCH, key_id=bytes(8)), START, LEAVES, "W01", "another"),
    ],
)
def test_a_batch_that_does_not_fit_is_refused(
    batch: Batch, previous: tuple[int, bytes], leaves: list[bytes], station: str, reason: str
) -> None:
    with pytest.raises(BadRecord, match=reason):
        check_batch(batch, previous, leaves, STATION.public, station)


def test_without_the_station_s_code_the_signature_is_left_alone() -> None:
    check_batch(replace(BATCH, signature=bytes(64)), START, LEAVES, STATION.public, None)
