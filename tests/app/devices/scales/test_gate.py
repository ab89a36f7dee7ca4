"""The gate: what a reading means; nothing but a fresh, stable, new load is given away."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.scales.framing import Framer
from app.devices.scales.gate import (
    Faulty,
    GateRules,
    Moving,
    NotCleared,
    Outcome,
    Overload,
    Silent,
    SoftwareJudgement,
    StabilityGate,
    Stable,
    Taken,
    WeighingRefused,
    Zero,
)
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import PROTOCOLS
from tests.app.devices.scales.frames import load

RULES = GateRules(minimum=Decimal(10), division=Decimal("0.5"), stale_after_ms=400)
PERIOD_MS = 100


class Bench:
    """A gate and a clock that goes on a period with each reading."""

    def __init__(self, rules: GateRules = RULES) -> None:
        self.now = 1_000
        self.gate = StabilityGate(rules, self.now)

    def see(self, *readings: Reading) -> Outcome:
        outcome: Outcome = self.gate.look(self.now)
        for reading in readings:
            self.now += PERIOD_MS
            outcome = self.gate.see(replace(reading, at_ms=self.now), self.now)
        return outcome

    def take(self) -> Stable:
        return self.gate.take(self.now)


ZERO, BAG, OTHER = load("0.0"), load("806.5"), load("812.0")
MOVING = load("640.0", stable=False)


DAMAGED, NAKED = Reading(stable=False, error="checksum"), Reading(stable=False, error="nak")


@pytest.mark.parametrize("unheard", [DAMAGED, NAKED])
def test_a_damaged_or_refused_answer_is_as_if_nothing_had_been_heard(unheard: Reading) -> None:
    bench = Bench()
    bench.see(ZERO, ZERO)
    assert isinstance(bench.see(BAG, unheard, BAG), Stable)
    assert isinstance(bench.see(*[unheard] * 3), Stable)
    assert isinstance(bench.see(*[unheard] * 2), Silent)
    with pytest.raises(WeighingRefused):
        bench.take()


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.see(ZERO, ZERO)
    return bench


def test_a_bag_is_taken_once_it_is_at_rest(bench: Bench) -> None:
    assert isinstance(bench.see(MOVING), Moving)
    assert isinstance(bench.see(BAG, BAG), Stable)
    taken = bench.take()
    assert (taken.reading.weight, taken.software_judged) == (Decimal("806.5"), False)
    assert taken.reading.at_ms == bench.now


def test_a_load_is_given_away_once(bench: Bench) -> None:
    bench.see(BAG, BAG)
    first = bench.take()
    for _ in range(5):
        with pytest.raises(WeighingRefused) as refused:
            bench.take()
        assert refused.value.outcome == Taken(first.reading)
        assert bench.see(BAG) == Taken(first.reading)


def test_the_next_bag_waits_for_an_empty_scale(bench: Bench) -> None:
    bench.see(BAG, BAG)
    bench.take()
    assert isinstance(bench.see(OTHER, OTHER, OTHER), NotCleared)
    assert isinstance(bench.see(MOVING, ZERO, ZERO), Zero)
    assert isinstance(bench.see(OTHER, OTHER), Stable)
    assert bench.take().reading.weight == OTHER.weight


def test_a_load_that_lay_there_at_the_start_is_lifted_first() -> None:
    bench = Bench()
    assert isinstance(bench.see(BAG, BAG, BAG), NotCleared)
    with pytest.raises(WeighingRefused):
        bench.take()
    assert isinstance(bench.see(ZERO, ZERO, BAG, BAG), Stable)


def test_a_single_zero_between_two_frames_of_one_bag_clears_nothing(bench: Bench) -> None:
    bench.see(BAG, BAG)
    bench.take()
    assert isinstance(bench.see(ZERO, BAG, BAG), Taken)
    assert isinstance(bench.see(replace(ZERO, stable=False), ZERO, BAG, BAG), Taken)


def test_one_stable_frame_is_not_enough(bench: Bench) -> None:
    assert isinstance(bench.see(BAG), Moving)
    assert isinstance(bench.see(OTHER), Moving)
    assert isinstance(bench.see(BAG), Moving)


def test_the_same_number_shown_in_another_way_confirms_nothing(bench: Bench) -> None:
    assert isinstance(bench.see(load("806"), load("806.0")), Moving)
    assert isinstance(bench.see(load("806.0")), Stable)
    wide = replace(load("806.0"), raw=b"ST,+0000806.0 kg\r\n")
    assert isinstance(bench.see(wide), Moving)


def test_a_taking_that_was_not_booked_can_be_given_back(bench: Bench) -> None:
    bench.see(BAG, BAG)
    first = bench.take()
    bench.gate.give_back()
    assert isinstance(bench.see(BAG, BAG), Stable)
    assert bench.take().reading.weight == first.reading.weight


def test_giving_back_after_the_next_zero_changes_nothing(bench: Bench) -> None:
    bench.see(BAG, BAG)
    bench.take()
    bench.see(ZERO, ZERO, OTHER, OTHER)
    bench.take()
    bench.see(ZERO, ZERO)
    bench.gate.give_back()
    assert isinstance(bench.see(ZERO), Zero)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading(stable=False, overload=True), Overload()),
        (Reading(stable=False, error="underload"), Faulty("underload")),
        (Reading(stable=False, error="device:05"), Faulty("device:05")),
        (replace(BAG, error="zero_error"), Faulty("zero_error")),
        (Reading(), Faulty("no_weight")),
        (replace(BAG, unit="lb"), Faulty("unit")),
        (replace(BAG, unit="t"), Faulty("unit")),
        (replace(BAG, hold=True), Faulty("hold")),
        (replace(BAG, net=True), Faulty("net")),
        (replace(BAG, stable=None), Faulty("no_stability")),
        (load("-806.5"), Faulty("below_zero")),
        (load("-10.0"), Faulty("below_zero")),
    ],
)
def test_what_is_never_taken(bench: Bench, reading: Reading, expected: Outcome) -> None:
    assert bench.see(reading, reading, reading) == expected
    with pytest.raises(WeighingRefused) as refused:
        bench.take()
    assert refused.value.outcome == expected
    assert isinstance(bench.see(BAG), Moving)


@pytest.mark.parametrize("weight", ["0.0", "-0.0", "9.5", "-9.5", "0.5"])
def test_below_the_minimum_the_scale_counts_as_empty(bench: Bench, weight: str) -> None:
    assert isinstance(bench.see(load(weight), load(weight)), Zero)
    with pytest.raises(WeighingRefused):
        bench.take()


def test_the_minimum_itself_may_be_booked(bench: Bench) -> None:
    assert isinstance(bench.see(load("10.0"), load("10.0")), Stable)


def test_a_tare_on_the_scale_is_fine_where_the_rules_say_so() -> None:
    bench = Bench(replace(RULES, net_allowed=True))
    net = replace(BAG, net=True)
    assert isinstance(bench.see(ZERO, ZERO, net, net), Stable)
    assert isinstance(bench.see(BAG), Moving)


def test_an_old_reading_is_not_live(bench: Bench) -> None:
    bench.see(BAG, BAG)
    seen = bench.now
    assert isinstance(bench.gate.look(seen + 400), Stable)
    assert bench.gate.look(seen + 401) == Silent(seen)
    with pytest.raises(WeighingRefused):
        bench.gate.take(seen + 401)
    bench.now = seen + 5_000
    assert isinstance(bench.see(BAG), Moving)
    assert isinstance(bench.see(BAG), Stable)


def test_a_reading_that_comes_late_or_out_of_order_counts_for_nothing(bench: Bench) -> None:
    late = replace(BAG, at_ms=bench.now)
    assert isinstance(bench.gate.see(late, bench.now + 401), Silent)
    bench.now += 1_000
    bench.see(ZERO)
    assert isinstance(bench.gate.see(late, bench.now), Zero)


def test_a_gate_that_saw_nothing_is_silent_since_its_start() -> None:
    assert StabilityGate(RULES, 70).look(5_000) == Silent(70)


def test_without_a_flag_software_judges_only_when_told_and_says_so() -> None:
    bench = Bench(replace(RULES, software=SoftwareJudgement(readings=5, over_ms=1_000)))
    zero, bag = replace(ZERO, stable=None), replace(BAG, stable=None)
    bench.see(zero, zero)
    assert isinstance(bench.see(*[bag] * 10), Moving)
    outcome = bench.see(replace(bag, weight=Decimal("806.0")))
    assert isinstance(outcome, Stable)
    assert outcome.software_judged
    wide = replace(bag, weight=Decimal("807.0"))
    assert isinstance(bench.see(wide), Moving)


def test_software_does_not_overrule_the_scale() -> None:
    bench = Bench(replace(RULES, software=SoftwareJudgement()))
    bench.see(ZERO, ZERO)
    assert isinstance(bench.see(*[replace(BAG, stable=False)] * 60), Moving)


@pytest.mark.parametrize(("minimum", "division"), [("0", "0.5"), ("10", "0"), ("-1", "0.5")])
def test_rules_without_a_minimum_or_division_are_refused(minimum: str, division: str) -> None:
    with pytest.raises(ValueError, match="greater than zero"):
        replace(RULES, minimum=Decimal(minimum), division=Decimal(division))


steps = st.tuples(
    st.sampled_from([
        ZERO, ZERO, BAG, BAG, OTHER, MOVING, replace(BAG, stable=False), replace(BAG, stable=None),
        replace(BAG, unit="lb"), replace(BAG, error="motion"), replace(BAG, hold=True), Reading(),
        Reading(stable=False, overload=True), load("-3.0"), load("-806.5"),
    ]),
    st.sampled_from([50, 100, 399, 401, 3_000]), st.booleans(),
)  # fmt: skip


@given(st.lists(steps, max_size=60))
def test_nothing_unstable_stale_or_taken_before_is_ever_given_away(
    history: list[tuple[Reading, int, bool]],
) -> None:
    gate, now, empty_since_taking = StabilityGate(RULES, 0), 0, False
    zeros: list[Reading] = []
    for reading, pause, waits in history:
        now += pause
        seen = replace(reading, at_ms=now)
        gate.see(seen, now)
        zeros = [*zeros, seen] if reading is ZERO or reading == load("-3.0") else []
        empty_since_taking = empty_since_taking or len(zeros) >= 2
        now += 401 if waits else 0
        try:
            taken = gate.take(now).reading
        except WeighingRefused:
            continue
        assert taken == seen
        assert taken.stable
        assert now - taken.at_ms <= RULES.stale_after_ms
        assert taken.error is None
        assert not taken.overload
        assert not taken.hold
        assert taken.weight is not None
        assert taken.weight >= RULES.minimum
        assert empty_since_taking, "the same load was given away twice"
        empty_since_taking = False


def spoiled(stream: bytes, place: int, bit: int) -> bytes:
    place %= len(stream)
    return stream[:place] + bytes([stream[place] ^ 1 << bit]) + stream[place + 1 :]


@given(
    st.sampled_from(PROTOCOLS), st.binary(max_size=40), st.integers(0, 2_000), st.integers(0, 7),
    st.integers(0, 400), st.integers(0, 60),
)  # fmt: skip
def test_noise_a_flipped_bit_and_lost_bytes_never_book_a_wrong_weight(
    protocol: ScaleProtocol, noise: bytes, place: int, bit: int, lost: int, count: int
) -> None:
    shown = [ZERO] * 6 + [MOVING] * 3 + [BAG] * 6 + [MOVING] * 3 + [ZERO] * 6 + [OTHER] * 6
    stream = spoiled(b"".join(protocol.encode(each) for each in shown), place, bit)
    stream = stream[:lost] + noise + stream[lost + count :]
    assert set(booked(protocol, stream)) <= {BAG.weight, OTHER.weight}
    assert len(booked(protocol, stream)) in {1, 2}


def booked(protocol: ScaleProtocol, stream: bytes) -> list[Decimal | None]:
    framer, gate, now = Framer(protocol.framing, protocol.decode), StabilityGate(RULES, 0), 0
    weights = []
    for start in range(0, len(stream), 7):
        now += 20
        for reading in framer.feed(stream[start : start + 7], now):
            gate.see(replace(reading, at_ms=now), now)
            try:
                weights.append(gate.take(now).reading.weight)
            except WeighingRefused:
                continue
    return weights


@pytest.mark.soak
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
def test_in_fifty_thousand_spoiled_streams_no_wrong_weight_is_booked(
    protocol: ScaleProtocol,
) -> None:
    chance = random.Random(20251120)
    shown = [ZERO] * 6 + [MOVING] * 3 + [BAG] * 6 + [MOVING] * 3 + [ZERO] * 6 + [OTHER] * 6
    clean = b"".join(protocol.encode(each) for each in shown)
    for _ in range(50_000):
        stream = clean
        for _ in range(chance.randrange(8)):
            place = chance.randrange(len(stream))
            stream = chance.choice((
                spoiled(stream, place, chance.randrange(8)),
                stream[:place] + chance.randbytes(30) + stream[place:],
                stream[:place] + stream[place + chance.randrange(1, 60) :],
                stream[:place] + clean[chance.randrange(len(clean)) :][:22] + stream[place:],
            ))  # fmt: skip
        assert set(booked(protocol, stream)) <= {BAG.weight, OTHER.weight}
