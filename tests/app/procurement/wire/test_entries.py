"""Faces and bodies that go up: they read back, and what no scale can show is refused."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import entry as formats
from app.procurement.bags import BagId, BookedWeight
from app.procurement.errors import BadRecord
from app.procurement.judging import Accepted, Refused
from app.procurement.model import (
    Allotment,
    Grade,
    Kind,
    MoistureSource,
    Reason,
    Scheme,
)
from app.procurement.wire import entries as wire
from app.shared.canonical import Value

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
LARGEST = BagId(2025, 9_999, 99)
MOMENTS = st.integers(0, 10**10).map(
    lambda ms: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
BAGS = st.builds(BagId, st.integers(2000, 2099), st.integers(1, 9999), st.integers(1, 99))
WEIGHTS = st.builds(
    BookedWeight, st.decimals(1, 2000, places=1), st.just("kg"), st.just(Decimal("0.5")),
    st.integers(0, 6_000), TEXT, st.binary(max_size=22), TEXT, st.booleans(), MOMENTS,
)  # fmt: skip
ALLOTMENTS = st.builds(
    Allotment, st.integers(2000, 2099), st.integers(1, 9999), st.integers(1, 9999),
    st.sampled_from(Scheme), st.sampled_from(Kind), TEXT, TEXT, st.integers(1, 99),
)  # fmt: skip
ACCEPTED = st.builds(
    Accepted, st.sampled_from(Grade), st.none() | st.sampled_from(Grade), st.integers(1, 20),
    st.integers(0, 10**7),
)  # fmt: skip


@given(BAGS, WEIGHTS, st.integers(0, 999))
def test_a_weighing_reads_back_with_the_digits_of_the_scale(
    bag: BagId, weight: BookedWeight, operator: int
) -> None:
    face, body = wire.weighed_face(bag, weight), wire.weighed_body(weight, operator)
    read = wire.read_weighed(face, _there_and_back(body))
    assert read == wire.Weighed(bag, weight.net_g, operator, weight)
    assert str(read.weight.gross) == str(weight.gross)


@given(BAGS, ALLOTMENTS, ACCEPTED, st.sampled_from(MoistureSource))
def test_a_grading_reads_back(
    bag: BagId, allotment: Allotment, accepted: Accepted, source: MoistureSource
) -> None:
    face = wire.graded_face(bag, 802_500, 1_420, accepted, 17)
    body = _there_and_back(wire.graded_body(allotment, accepted, source, 3))
    read = wire.read_graded(face, body)
    assert (read.bag, read.net_g, read.moisture, read.weighed_seq) == (bag, 802_500, 1_420, 17)
    assert (read.grade, read.units, read.interim_won, read.lowered_from) == (
        accepted.grade, accepted.units, accepted.interim_won, accepted.lowered_from,
    )  # fmt: skip
    assert (read.variety, read.bag_type) == (allotment.variety, allotment.bag_type)


@given(st.none() | BAGS, st.sampled_from(Reason), st.none() | WEIGHTS)
def test_a_refusal_reads_back(
    bag: BagId | None, reason: Reason, weight: BookedWeight | None
) -> None:
    body = wire.refused_body(Refused(reason, 1_540, 1_500), 3, weight=weight, moisture=1_540)
    read = wire.read_refused(wire.refused_face(bag, reason), _there_and_back(body))
    assert (read.bag, read.reason, read.amount, read.limit) == (bag, reason, 1_540, 1_500)
    assert read.net_g == (None if weight is None else weight.net_g)


def test_a_net_weight_that_is_not_gross_less_tare_is_refused() -> None:
    at = datetime(2025, 11, 20, tzinfo=UTC)
    weight = BookedWeight(Decimal("806.5"), "kg", Decimal("0.5"), 4_000, "", b"", "", True, at)
    with pytest.raises(BadRecord):
        wire.read_weighed((2025, 107, 3, 802_501), wire.weighed_body(weight, 1))


@pytest.mark.parametrize(
    ("face", "body"),
    [
        ((2025, 1), {}),
        ((2025, 107, 3, 802_500, 1_420, 9, 20, 800_000, 1), {"operator": 1}),
        ((2025, 107, 3, 802_500, 1_420, 1, 20, 800_000, 1), {"operator": "1"}),
    ],
)
def test_a_damaged_grading_is_refused(face: tuple[int, ...], body: wire.Body) -> None:
    with pytest.raises(BadRecord):
        wire.read_graded(face, body)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("gross", "1E+999999999"), ("gross", "NaN"), ("gross", "Infinity"), ("gross", "8O6.5"),
        ("gross", 806), ("gross", "806.00005"), ("division", ""), ("unit", "lb"), ("unit", None),
        ("at_ms", 2**63), ("at_ms", "now"), ("at_ms", True), ("raw", "text"), ("stable", 1),
        ("tare_g", None), ("scale", 3), ("operator", None),
    ],
)  # fmt: skip
def test_a_weighing_that_no_scale_can_show_is_refused_not_a_crash(key: str, value: Value) -> None:
    at = datetime(2025, 11, 20, tzinfo=UTC)
    weight = BookedWeight(Decimal("806.5"), "kg", Decimal("0.5"), 4_000, "", b"", "", True, at)
    body = {**wire.weighed_body(weight, 1), key: value}
    with pytest.raises(BadRecord):
        wire.read_weighed((2025, 107, 3, 802_500), body)
    refused = {**wire.refused_body(Refused(Reason.SHORT), 1), "weight": body}
    if key != "operator":
        with pytest.raises(BadRecord):
            wire.read_refused((2025, 107, 3, 2), refused)


def test_the_largest_face_fits_an_entry() -> None:
    accepted = Accepted(Grade.OFF, None, 20, 1_600_000)
    face = wire.graded_face(LARGEST, 1_200_000, 1_500, accepted, 9_999_999)
    entry = formats.Entry("W001", 9_999_999, wire.GRADED, 4_102_444_800_000, face, bytes(32))
    assert len(formats.encode_entry(entry)) <= formats.MAX_ENTRY_BYTES


def _there_and_back(body: wire.Body) -> wire.Body:
    return formats.read_body(formats.make_body(bytes(16), dict(body)))
