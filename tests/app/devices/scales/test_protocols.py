"""Every protocol: shared frames, the layouts beyond them, damage, and the way back."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.scales.commands import meaning
from app.devices.scales.errors import BadFrame, UnknownProtocol
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import (
    PROTOCOLS,
    and_std,
    cas_22,
    cas_ecr_dc1,
    protocol_named,
    stgs_18,
)
from tests.app.devices.scales.frames import (
    Frame,
    and_loads,
    cas_loads,
    ecr_loads,
    frames,
    load,
    stgs_loads,
)


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: repr(frame.data))
def test_every_shared_frame_means_what_its_manual_says(frame: Frame) -> None:
    reading = frame.protocol.decode(frame.data)
    assert meaning(reading) == frame.meaning
    assert reading.raw == frame.data


def test_every_protocol_has_shared_frames() -> None:
    assert {frame.protocol.name for frame in frames()} == {each.name for each in PROTOCOLS}


def test_an_unknown_protocol_has_a_name_of_its_own_for_it() -> None:
    with pytest.raises(UnknownProtocol, match="toledo"):
        protocol_named("toledo")


def cas(
    weight: bytes = b"    13.5", *, state: bytes = b"ST", kind: bytes = b"GS", number: bytes = b"1",
    lamp: int = 0xC0, relay: bytes = b" ", unit: bytes = b"kg",
) -> bytes:  # fmt: skip
    return b"%b,%b,%b%b,%b%b%b\r\n" % (state, kind, number, bytes([lamp]), weight, relay, unit)


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (b"000013.5", "13.5"), (b"    13.5", "13.5"), (b"    135 ", "135"), (b"0000135 ", "135"),
        (b"-   13.5", "-13.5"), (b"-00013.5", "-13.5"), (b"-   135 ", "-135"),
        (b"  0.0000", "0.0000"), (b"-    0.0", "-0.0"), (b"   12.50", "12.50"),
    ],
)  # fmt: skip
def test_cas_shows_blanks_zeros_and_a_sign_before_the_blanks(field: bytes, shown: str) -> None:
    assert f"{cas_22.decode(cas(field)).weight:f}" == shown


@pytest.mark.parametrize(
    "field",
    [
        b"   -13.5", b"+   13.5", b"   13.5 ", b"   1 3.5", b"  1.3.5 ", b"     135", b"        ",
        b"      . ", b"   13.  ", b"   135  ", b"    .135", b"--  13.5", b"   13,5 ", b"999999E1",
        "   ١٣.٥".encode()[:8],
    ],
)  # fmt: skip
def test_a_cas_weight_that_the_layout_does_not_know_is_refused(field: bytes) -> None:
    with pytest.raises(BadFrame):
        cas_22.decode(cas(field))


@pytest.mark.parametrize("number", [b"\x00", b"\n", b"\r", b",", b"\xff", b"="])
def test_a_cas_device_number_and_relay_byte_may_be_any_byte(number: bytes) -> None:
    reading = cas_22.decode(cas(number=number, relay=number))
    assert reading.weight == Decimal("13.5")


@pytest.mark.parametrize(
    ("lamp", "expected"),
    [
        (0x80, (None, None, False)), (0x81, (True, None, False)), (0x90, (None, True, False)),
        (0x82, (None, None, True)), (0xFF, (True, True, True)),
    ],
)  # fmt: skip
def test_the_cas_lamp_gives_zero_hold_and_tare_only(
    lamp: int, expected: tuple[bool | None, bool | None, bool]
) -> None:
    moving = cas_22.decode(cas(state=b"US", kind=b"GS", lamp=lamp))
    assert (moving.zero, moving.hold, moving.tare_in_use) == expected
    assert (moving.stable, moving.net) == (False, False)


@pytest.mark.parametrize("unit", [b"KG", b"k ", b"g ", b"t ", b"oz", b"  "])
def test_a_cas_unit_outside_the_layout_is_refused(unit: bytes) -> None:
    with pytest.raises(BadFrame):
        cas_22.decode(cas(unit=unit))


def test_a_cas_lamp_without_its_top_bit_is_a_line_of_seven_bits_and_no_frame() -> None:
    with pytest.raises(BadFrame):
        cas_22.decode(cas(lamp=0x40))


@given(st.binary(min_size=8, max_size=8))
def test_the_data_field_of_a_cas_overload_is_never_read(field: bytes) -> None:
    reading = cas_22.decode(cas(field, state=b"OL"))
    assert reading.overload
    assert (reading.weight, reading.unit, reading.stable, reading.net) == (None, None, False, None)


def test_a_cas_error_line_is_the_devices_own_error() -> None:
    assert cas_22.decode(b"ERR 05\r\n").error == "device:05"


@pytest.mark.parametrize(
    ("frame", "shown", "unit", "stable"),
    [
        (b"ST,+001.234 kg\r\n", "1.234", "kg", True),
        (b"ST,+12345.67  g\r\n", "12345.67", "g", True),
        (b"US,+0000012  g\r\n", "12", "g", False),
        (b"ST,LO,+0001.234 kg\r\n", "1.234", "kg", True),
        (b"US,HI,-0001.234 kg\r\n", "-1.234", "kg", False),
        (b"ST,--,+0001.230 kg\r\n", "1.230", "kg", True),
        (b"ST,-0000.000 kg\r\n", "-0.000", "kg", True),
        (b"ST,+0000.806  t\r\n", "0.806", "t", True),
    ],
)
def test_and_std_frames_of_every_width_and_header(
    frame: bytes, shown: str, unit: str, stable: bool
) -> None:
    reading = and_std.decode(frame)
    assert (f"{reading.weight:f}", reading.unit, reading.stable, reading.net) == (
        shown, unit, stable, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("frame", "overload", "error"),
    [
        (b"OL,+99999999 kg\r\n", True, None), (b"OL,-99999999 kg\r\n", False, "underload"),
        (b"OL,+9999999E+19\r\n", True, None), (b"OL,-9999999E+19\r\n", False, "underload"),
        (b"OL,9999999E+19\r\n", True, None), (b"OL,HI,+99999999 kg\r\n", True, None),
        (b"OL,+99999999 PC\r\n", True, None), (b"OL,\r\n", True, None),
        (b"QT,+00000123 PC\r\n", False, "not_weight"),
        (b"ST,+00000123 PC\r\n", False, "not_weight"),
        (b"US,-000123.4  %\r\n", False, "not_weight"),
        (b"QT,+0001.234 kg\r\n", False, "not_weight"),
    ],
)  # fmt: skip
def test_and_std_frames_without_a_load(frame: bytes, overload: bool, error: str | None) -> None:
    reading = and_std.decode(frame)
    assert (reading.overload, reading.error) == (overload, error)
    assert (reading.weight, reading.unit, reading.stable, reading.net) == (None, None, False, None)


@pytest.mark.parametrize(
    "frame",
    [
        b"", b"\r\n", b"ST\r\n", b"ST,+001234.5  g", b"ST,+001234.5  g\r", b"ST,+001234.5  g\n",
        b"ST,001234.5  g\r\n", b"ST,+  1234.5  g\r\n", b"ST,+0012.4.5  g\r\n",
        b"ST,+.1234567  g\r\n",
        b"ST,+1234567.  g\r\n", b"ST,+001234.5 xx\r\n", b"ST,+001234.5g\r\n", b"ST,+00123  g\r\n",
        b"ST,+00001234567  g\r\n", b"ST,NO,+001234.5  g\r\n", b"XX,+001234.5  g\r\n",
        b"SST,+001234.5  g\r\n", b"ST,+001234.5  g\r\n\r\n", "ST,+001234.5 ㎏\r\n".encode(),
    ],
)  # fmt: skip
def test_what_is_no_and_std_frame_is_refused(frame: bytes) -> None:
    with pytest.raises(BadFrame):
        and_std.decode(frame)


@pytest.mark.parametrize(
    ("frame", "shown", "unit", "stable", "net"),
    [
        (b"ST,GS,+0012450kg\r\n", "12450", "kg", True, False),
        (b"US,NT,-  1.568lb\r\n", "-1.568", "lb", False, True),
        (b"ST,GS,-0000.00 g\r\n", "-0.00", "g", True, False),
        (b"ST,NT,+01.0050 t\r\n", "1.0050", "t", True, True),
        (b"HD,GS,+0806.50kg\r\n", "806.50", "kg", True, False),
    ],
)
def test_stgs_frames_of_every_header(
    frame: bytes, shown: str, unit: str, stable: bool, net: bool
) -> None:
    reading = stgs_18.decode(frame)
    assert (f"{reading.weight:f}", reading.unit) == (shown, unit)
    assert (reading.stable, reading.net) == (stable, net)
    assert reading.hold is (True if frame.startswith(b"HD") else None)


@pytest.mark.parametrize(
    ("frame", "overload", "error"),
    [
        (b"OL,GS,+    .  kg\r\n", True, None), (b"OL,GS,-       kg\r\n", False, "underload"),
        (b"OL,NT,+9999.99kg\r\n", True, None), (b"OL,NT,-9999999kg\r\n", False, "underload"),
        (b"ST,GS,+0000012PC\r\n", False, "not_weight"),
        (b"ST,NT,+0050.00 %\r\n", False, "not_weight"),
    ],
)  # fmt: skip
def test_stgs_frames_without_a_load(frame: bytes, overload: bool, error: str | None) -> None:
    reading = stgs_18.decode(frame)
    assert (reading.overload, reading.error) == (overload, error)
    assert (reading.weight, reading.unit, reading.stable, reading.net) == (None, None, False, None)


@pytest.mark.parametrize(
    "frame",
    [
        b"ST,GS,+11.120kg\r\n", b"ST,GS,+0011.1200kg\r\n", b"ST,GS,+0.11.20kg\r\n",
        b"ST,GS,0011.120kg\r\n", b"ST,GS,+011.120xx\r\n", b"ST,GS,+011. 20kg\r\n",
        b"ST,GS,+.011120kg\r\n", b"ST,GS,+011120.kg\r\n", b"ST,XX,+011.120kg\r\n",
        b"XX,GS,+011.120kg\r\n", b"ST,GS +011.120kg\r\n", b"ST,GS,+       kg\r\n",
        b"ST,GS,+011,120kg\r\n", b"OL,GS,+abcdefgkg\r\n", b"ST,GS,+011.120kg\n\n",
        "ST,GS,+٠١١.٢kg\r\n".encode()[:18],
    ],
)  # fmt: skip
def test_what_is_no_stgs_frame_is_refused(frame: bytes) -> None:
    with pytest.raises(BadFrame):
        stgs_18.decode(frame)


def ecr(text: bytes, check: int | None = None) -> bytes:
    value = 0
    for byte in text:
        value ^= byte
    return b"\x01\x02" + text + bytes([value if check is None else check]) + b"\x03\x04"


@pytest.mark.parametrize(
    ("text", "shown", "unit", "stable"),
    [
        (b"S 01.234KG", "1.234", "kg", True), (b"U-00.560KG", "-0.560", "kg", False),
        (b"S 003.45LB", "3.45", "lb", True), (b"S   3.45KG", "3.45", "kg", True),
        (b"S-  0.00KG", "-0.00", "kg", True), (b"S 0806.5KG", "806.5", "kg", True),
    ],
)  # fmt: skip
def test_ecr_frames_show_sign_blanks_and_zeros(
    text: bytes, shown: str, unit: str, stable: bool
) -> None:
    reading = cas_ecr_dc1.decode(ecr(text))
    assert (f"{reading.weight:f}", reading.unit, reading.stable, reading.net) == (
        shown, unit, stable, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        b"X 01.234KG", b"S+01.234KG", b"S 001234KG", b"S 1.2.34KG", b"S .01234KG", b"S 01234.KG",
        b"S 01.234kg", b"S 01.234OZ", b"SF01.234KG", b"S FFFFFFKG", b"S 01 234KG", b"S 1.234 KG",
    ],
)  # fmt: skip
def test_what_is_no_ecr_frame_is_refused(text: bytes) -> None:
    with pytest.raises(BadFrame):
        cas_ecr_dc1.decode(ecr(text))


def test_no_single_wrong_bit_of_an_ecr_frame_is_a_weight() -> None:
    frame = cas_ecr_dc1.encode(load("806.5"))
    said = set()
    for bit in range(8 * len(frame)):
        wrong = bytearray(frame)
        wrong[bit // 8] ^= 1 << bit % 8
        try:
            reading = cas_ecr_dc1.decode(bytes(wrong))
        except BadFrame:
            continue
        assert (reading.weight, reading.overload, reading.stable) == (None, False, False)
        said.add(reading.error)
    assert said == {"checksum"}


def test_both_ranges_that_manuals_print_give_the_same_check_value() -> None:
    frame = cas_ecr_dc1.encode(load("806.5"))
    value = 0
    for byte in frame[:12] + frame[13:14]:
        value ^= byte
    assert value == frame[12]


def test_an_acknowledgement_says_nothing_of_a_load() -> None:
    reading = cas_ecr_dc1.decode(b"\x06")
    assert (reading.weight, reading.stable, reading.error, reading.overload) == (
        None, None, None, False,
    )  # fmt: skip


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: repr(frame.data))
def test_a_frame_that_lost_its_end_or_beginning_is_refused(frame: Frame) -> None:
    for cut in range(1, len(frame.data)):
        for part in (frame.data[:cut], frame.data[cut:]):
            with pytest.raises(BadFrame):
                frame.protocol.decode(part)


@given(st.sampled_from(PROTOCOLS), st.binary(max_size=30))
def test_any_bytes_are_a_reading_or_a_bad_frame(protocol: ScaleProtocol, data: bytes) -> None:
    try:
        assert protocol.decode(data).raw == data
    except BadFrame:
        return


@given(cas_loads())
def test_what_the_emulator_says_in_cas_is_understood(shown: Reading) -> None:
    back = cas_22.decode(cas_22.encode(shown))
    assert replace(back, raw=b"") == shown
    assert str(back.weight) == str(shown.weight)


@given(and_loads())
def test_what_the_emulator_says_in_and_std_is_understood(shown: Reading) -> None:
    back = and_std.decode(and_std.encode(shown))
    assert replace(back, raw=b"") == shown
    assert str(back.weight) == str(shown.weight)


@given(stgs_loads())
def test_what_the_emulator_says_in_stgs_is_understood(shown: Reading) -> None:
    back = stgs_18.decode(stgs_18.encode(shown))
    assert replace(back, raw=b"") == shown
    assert str(back.weight) == str(shown.weight)


@given(ecr_loads())
def test_what_the_emulator_says_in_ecr_is_understood(shown: Reading) -> None:
    back = cas_ecr_dc1.decode(cas_ecr_dc1.encode(shown))
    assert replace(back, raw=b"") == shown
    assert str(back.weight) == str(shown.weight)


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
def test_an_overload_comes_back_as_an_overload(protocol: ScaleProtocol) -> None:
    back = protocol.decode(protocol.encode(Reading(stable=False, overload=True)))
    assert (back.overload, back.weight, back.error) == (True, None, None)


@pytest.mark.parametrize(
    "said",
    [load("1234567890.5"), Reading(error="not_weight"), Reading(), replace(load("1.0"), unit="근")],
    ids=["too wide", "another error", "nothing", "no legal unit"],
)
def test_the_emulator_refuses_what_a_format_cannot_say(said: Reading) -> None:
    for each in PROTOCOLS:
        with pytest.raises(ValueError, match=r"has no|always shows|does not fit"):
            each.encode(said)


def test_errors_that_a_format_knows_come_back() -> None:
    for protocol, error in (
        (cas_22, "device:12"),
        (and_std, "underload"),
        (stgs_18, "underload"),
        (cas_ecr_dc1, "nak"),
    ):
        said = Reading(stable=False, error=error)
        assert protocol.decode(protocol.encode(said)).error == error
