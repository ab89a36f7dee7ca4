"""Records of access as the feed carries them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.errors import BadAccessRecord
from app.access.model import (
    PANELS,
    Handing,
    Operator,
    PaymentLine,
    PrinterLine,
    Role,
    ScaleLine,
    StationKind,
    StationSettings,
)
from app.access.wire import (
    decode_operator,
    decode_station_settings,
    encode_operator,
    encode_station_settings,
)
from app.shared import canonical

words = st.text(max_size=20)
millimetres = st.integers(1, 2_000)
operators = st.builds(
    Operator,
    no=st.integers(1, 9_999),
    name=words,
    role=st.sampled_from(Role),
    pin_hash=words,
    scope=words,
    active=st.booleans(),
)
settings = st.builds(
    StationSettings,
    station=words,
    place=words,
    kind=st.sampled_from(StationKind),
    panel=st.sampled_from(sorted(PANELS)),
    measured_glass_mm=st.none() | st.tuples(millimetres, millimetres),
    floor_mm=millimetres,
    scale=st.none() | st.builds(ScaleLine, words, words, words, words),
    printer=st.none() | st.builds(PrinterLine, words, words),
    seller=st.none() | words,
    season=st.none() | words,
    one_screen=st.booleans(),
    handing=st.sampled_from(Handing),
    payment=st.none() | st.builds(PaymentLine, words, words, words),
    peer=st.none() | words,
    still=st.booleans(),
)


@given(operators)
def test_an_operator_comes_back(operator: Operator) -> None:
    assert decode_operator(encode_operator(operator)) == operator


@given(settings)
def test_settings_come_back(value: StationSettings) -> None:
    assert decode_station_settings(encode_station_settings(value)) == value


@given(st.binary(max_size=60))
def test_other_bytes_are_refused(data: bytes) -> None:
    for decode in (decode_operator, decode_station_settings):
        with pytest.raises(BadAccessRecord):
            decode(data)


@pytest.mark.parametrize("value", [{"v": 2}, {"v": 1}, {"v": 1, "kind": "boat"}, [1], {}])
def test_a_version_or_shape_not_known_here_is_refused(value: canonical.Value) -> None:
    for decode in (decode_operator, decode_station_settings):
        with pytest.raises(BadAccessRecord):
            decode(canonical.encode(value))


def test_the_glass_is_the_panels_until_it_is_measured() -> None:
    told = StationSettings("W01", "gangjin-1", StationKind.WEIGH, panel="L15")
    assert told.glass_mm == (344, 194)
    measured = StationSettings(
        "W01", "gangjin-1", StationKind.WEIGH, panel="L15", measured_glass_mm=(340, 190)
    )
    assert measured.glass_mm == (340, 190)
