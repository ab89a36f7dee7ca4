"""Records of a season come down as they were saved, and other bytes are refused."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.sample_season import SampleSeason
from app.procurement.errors import BadRecord
from app.procurement.model import Allotment, Farmer, Kind, Scheme
from app.procurement.wire import records as wire

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
ALLOTMENTS = st.builds(
    Allotment, st.integers(2000, 2099), st.integers(1, 9999), st.integers(1, 9999),
    st.sampled_from(Scheme), st.sampled_from(Kind), TEXT, TEXT, st.integers(1, 99),
)  # fmt: skip


def test_a_season_comes_down_as_it_was_saved(sample: SampleSeason) -> None:
    assert wire.decode_season(wire.encode_season(sample.season)) == sample.season


@given(st.integers(1, 10**6), st.uuids(), TEXT, TEXT)
def test_a_farmer_comes_down_as_saved(
    number: int, subject: UUID, village: str, township: str
) -> None:
    farmer = Farmer(number, subject, village, township)
    assert wire.decode_farmer(wire.encode_farmer(farmer)) == farmer


@given(ALLOTMENTS)
def test_an_allotment_comes_down_as_saved(allotment: Allotment) -> None:
    assert wire.decode_allotment(wire.encode_allotment(allotment)) == allotment


@given(st.binary(max_size=60))
def test_other_bytes_are_refused_by_every_reader(data: bytes) -> None:
    for decode in (wire.decode_season, wire.decode_farmer, wire.decode_allotment):
        with pytest.raises(BadRecord):
            decode(data)
