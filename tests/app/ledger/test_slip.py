"""Slips: one text each, small enough for paper."""

import os
from dataclasses import replace
from typing import Any

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import base45
from app.ledger import entry as formats
from app.ledger.errors import BadSlip
from app.ledger.slip import PREFIX, Cosigned, Slip, Slip1, Slip2, decode_slip, encode_slip
from app.shared import canonical
from tests.app.ledger.samples import Station, started_log

STATION = Station()
LOG = started_log(STATION)
SLIP1 = LOG.upload(STATION, 12)[3]
SLIP2 = LOG.slip2(SLIP1)


def text_of(value: canonical.Value, prefix: str = PREFIX) -> str:
    return prefix + base45.encode(canonical.encode(value))


def value_of(slip: Slip) -> Any:
    value = canonical.decode(base45.decode(encode_slip(slip).removeprefix(PREFIX)))
    assert isinstance(value, list)
    return value


def qr_version(text: str) -> int:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    return int(code.version)


def longest_entry() -> bytes:
    """The most an entry may be, 96 bytes."""
    for length in range(40):
        entry = formats.Entry("C001", 2**32, 21, 1_763_600_000_000, ("x" * length,), bytes(32))
        if len(data := formats.encode_entry(entry)) == formats.MAX_ENTRY_BYTES:
            return data
    raise AssertionError


@pytest.mark.parametrize("slip", [SLIP1, SLIP2])
def test_a_slip_is_read_as_it_was_written(slip: Slip) -> None:
    assert decode_slip(encode_slip(slip)) == slip


def test_the_longest_slip_1_fits_its_paper() -> None:
    text = encode_slip(replace(SLIP1, entry=longest_entry()))
    assert len(base45.decode(text.removeprefix(PREFIX))) <= 230
    assert qr_version(text) <= 11


def test_the_longest_slip_2_of_ten_million_leaves_and_three_witnesses_fits_its_paper() -> None:
    """564 of the 576 dots of an 80 mm printer at 4 dots a module: v29 with its border."""
    slip = Slip2(
        bytes(4), longest_entry(), bytes(16), 9_999_999, 10_000_000,
        tuple(os.urandom(32) for _ in range(24)), os.urandom(64),
        tuple(Cosigned(number, 4_000_000_000, os.urandom(64)) for number in range(3)),
    )  # fmt: skip
    text = encode_slip(slip)
    assert len(base45.decode(text.removeprefix(PREFIX))) <= 1_190
    assert qr_version(text) <= 29
    assert (17 + 4 * 29 + 8) * 4 == 564


def test_the_smallest_and_the_largest_numbers_are_read() -> None:
    least = Slip2(bytes(4), SLIP1.entry, bytes(16), 0, 1, (), bytes(64), ())
    most = replace(
        SLIP2, index=2**63 - 2, size=2**63 - 1, path=(bytes(32),) * 63,
        cosignatures=(Cosigned(0, 0, bytes(64)), Cosigned(1, 2**63 - 1, bytes(64))),
    )  # fmt: skip
    for slip in (least, most):
        assert decode_slip(encode_slip(slip)) == slip


def changed(slip: Slip, **fields: object) -> Slip:
    return replace(slip, **fields)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    "slip",
    [
        changed(SLIP1, salt=bytes(15)),
        changed(SLIP1, previous_head=bytes(33)),
        changed(SLIP1, signature=bytes(63)),
        changed(SLIP1, entry=b""),
        changed(SLIP1, entry=SLIP1.entry[:-1]),
        changed(SLIP2, log_key_id=bytes(5)),
        changed(SLIP2, salt=b""),
        changed(SLIP2, index=-1),
        changed(SLIP2, index=SLIP2.size),
        changed(SLIP2, size=2**63),
        changed(SLIP2, path=(bytes(31),)),
        changed(SLIP2, path=(bytes(32),) * 64),
        changed(SLIP2, log_signature=bytes(65)),
        changed(SLIP2, cosignatures=tuple(reversed(SLIP2.cosignatures))),
        changed(SLIP2, cosignatures=SLIP2.cosignatures[:1] * 2),
        changed(SLIP2, cosignatures=(Cosigned(-1, 0, bytes(64)),)),
        changed(SLIP2, cosignatures=(Cosigned(0, 2**63, bytes(64)),)),
        changed(SLIP2, cosignatures=(Cosigned(0, -1, bytes(64)),)),
        changed(SLIP2, cosignatures=(Cosigned(0, 0, bytes(63)),)),
        changed(SLIP2, index=True),
    ],
)
def test_what_makes_no_slip_is_neither_written_nor_read(slip: Slip) -> None:
    with pytest.raises(BadSlip):
        encode_slip(slip)


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        1,
        "text",
        value_of(SLIP1)[:3],
        [*value_of(SLIP1), 1],
        [2, *value_of(SLIP2)[1:]],
        [True, *value_of(SLIP2)[1:]],
        [*value_of(SLIP2), 0],
        [*value_of(SLIP2)[:8], [[0, 1]]],
        [*value_of(SLIP2)[:8], [0]],
        [*value_of(SLIP2)[:8], [[False, 1, bytes(64)]]],
        [*value_of(SLIP2)[:8], [[0, True, bytes(64)]]],
        [*value_of(SLIP2)[:8], {}],
        [*value_of(SLIP2)[:6], b"x" * 33, *value_of(SLIP2)[7:]],
    ],
)
def test_other_fields_are_refused(value: canonical.Value) -> None:
    with pytest.raises(BadSlip):
        decode_slip(text_of(value))


@pytest.mark.parametrize("slip", [SLIP1, SLIP2])
def test_only_the_one_text_of_a_slip_is_read(slip: Slip) -> None:
    text = encode_slip(slip)
    raw = base45.decode(text.removeprefix(PREFIX))
    indefinite = b"\x9f" + raw[1:] + b"\xff"
    longer_head = b"\x98" + bytes([raw[0] & 0x1F]) + raw[1:]
    texts = [PREFIX + base45.encode(other) for other in (raw + b"\0", indefinite, longer_head)]
    texts += [text.lower(), text + " ", " " + text, text + "\n", text[:-1], text[:-2], text[:-3]]
    texts += [
        text.replace(PREFIX, "MD2:"),
        text.removeprefix(PREFIX),
        PREFIX,
        "",
        "MB1:2025-0107-03",
    ]
    texts += [text + "0" * 5000]
    for other in texts:
        with pytest.raises(BadSlip):
            decode_slip(other)


@given(st.text(base45.ALPHABET, max_size=60) | st.text(max_size=40))
def test_noise_is_refused(noise: str) -> None:
    with pytest.raises(BadSlip):
        decode_slip(PREFIX + noise)


@given(st.binary(max_size=60))
def test_noise_in_cbor_is_refused(noise: bytes) -> None:
    with pytest.raises(BadSlip):
        decode_slip(PREFIX + base45.encode(noise))


def test_slip_1_and_slip_2_are_told_apart_by_their_first_field() -> None:
    assert isinstance(decode_slip(encode_slip(SLIP1)), Slip1)
    assert isinstance(decode_slip(encode_slip(SLIP2)), Slip2)
