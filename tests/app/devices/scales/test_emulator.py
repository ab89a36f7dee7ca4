"""The virtual scale: how a load swings and settles, what a script may say, what a reader gets."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.scales.emulator.physics import LoadCell, Platform
from app.devices.scales.emulator.pty_wire import PtyWire
from app.devices.scales.emulator.scale import VirtualScale
from app.devices.scales.emulator.script import Command, parse_command, parse_script
from app.devices.scales.emulator.wire import TcpWire, Wire
from app.devices.scales.errors import ScriptError
from app.devices.scales.gate import GateRules, StabilityGate, WeighingRefused
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import PROTOCOLS, and_std, cas_22, cas_ecr_dc1, stgs_18
from app.devices.scales.session import ScaleConversation, scale_session
from app.devices.worker import PortState
from tests.app.devices.heard import CLOCK, FAST, PATIENCE, Heard


def cell(platform: Platform | None = None) -> LoadCell:
    return LoadCell(platform or Platform(), random.Random(7), 0)


def shown(scale: LoadCell, start: int, end: int) -> list[Reading]:
    return [scale.show(now) for now in range(start, end, 100)]


def test_an_empty_platform_shows_a_stable_zero() -> None:
    last = shown(cell(), 0, 1_000)[-1]
    assert (last.weight, last.stable, last.zero, last.net) == (Decimal("0.0"), True, True, False)


def test_a_load_swings_over_its_weight_and_comes_to_rest_at_it() -> None:
    scale = cell()
    shown(scale, 0, 1_000)
    scale.set_load(Decimal("806.5"), 1_000)
    readings = shown(scale, 1_020, 4_000)
    weights = [each.weight or Decimal(0) for each in readings]
    assert max(weights) > Decimal("850")
    assert not any(each.stable for each in readings[:8])
    assert readings[-1].stable
    assert abs(weights[-1] - Decimal("806.5")) <= Decimal("0.5")


def test_what_is_shown_stable_is_near_the_load() -> None:
    scale = cell()
    shown(scale, 0, 1_000)
    scale.set_load(Decimal("806.5"), 1_000)
    for reading in shown(scale, 1_020, 6_000):
        assert reading.weight is not None
        assert not reading.stable or abs(reading.weight - Decimal("806.5")) <= Decimal("1.0")


def test_swinging_does_not_depend_on_how_often_one_looks() -> None:
    still = Platform(noise_divisions=0.0)
    seldom, often = cell(still), cell(still)
    for scale in (seldom, often):
        scale.set_load(Decimal("806.5"), 0)
    shown(often, 0, 700)
    assert seldom.show(700).weight == often.show(700).weight


@given(st.sampled_from(["0.5", "0.02", "0.001", "5"]), st.integers(0, 3_000))
def test_only_whole_divisions_are_shown_with_the_divisions_decimals(
    division: str, now: int
) -> None:
    scale = cell(Platform(division=Decimal(division)))
    scale.set_load(Decimal("123.4567"), 0)
    weight = scale.show(now).weight
    assert weight is not None
    assert weight % Decimal(division) == 0
    assert weight.as_tuple().exponent == Decimal(division).as_tuple().exponent


def test_nine_divisions_over_the_capacity_there_is_no_number() -> None:
    scale = cell(Platform(noise_divisions=0.0))
    scale.set_load(Decimal("2004.5"), 0)
    assert scale.show(60_000).weight == Decimal("2004.5")
    scale.set_load(Decimal("2005.0"), 60_000)
    over = scale.show(120_000)
    assert (over.overload, over.weight) == (True, None)


def test_tare_gives_net_and_zero_takes_the_load_for_nothing() -> None:
    scale = cell(Platform(noise_divisions=0.0))
    scale.set_load(Decimal("4.0"), 0)
    scale.tare(60_000)
    scale.set_load(Decimal("104.0"), 60_000)
    net = scale.show(120_000)
    assert (net.weight, net.net, net.tare_in_use) == (Decimal("100.0"), True, True)
    scale.clear_tare()
    assert scale.show(120_100).weight == Decimal("104.0")
    scale.zero(120_200)
    assert scale.show(121_000).weight == Decimal("0.0")


def test_a_script_is_read_in_order_of_time() -> None:
    script = parse_script(
        ['{"at": 2.5, "load": "806.5"}', "", '{"do": "silence", "seconds": 3, "at": 1}']
    )
    assert script == (
        Command(do="silence", seconds=Decimal(3), at_ms=1_000),
        Command(load=Decimal("806.5"), at_ms=2_500),
    )


@pytest.mark.parametrize("load", ['"806.5"', "806.5"])
def test_a_load_is_exact_however_it_is_written(load: str) -> None:
    assert parse_command(f'{{"load": {load}}}') == Command(load=Decimal("806.5"))


@pytest.mark.parametrize(
    "line",
    [
        "", "{", "[]", "{}", '{"load": "1", "do": "zero"}', '{"do": "explode"}', '{"do": ["zero"]}',
        '{"load": "heavy"}', '{"load": true}', '{"load": null}', '{"load": "NaN"}',
        '{"load": 1e9}', '{"load": -1001}', '{"do": "zero", "at": -1}', '{"do": "zero", "why": 1}',
        '{"do": "noise", "count": 0}', '{"do": "silence", "seconds": -1}',
    ],
)  # fmt: skip
def test_what_no_emulator_can_do_is_refused(line: str) -> None:
    with pytest.raises(ScriptError):
        parse_command(line)


def test_a_script_error_names_its_line() -> None:
    with pytest.raises(ScriptError, match="line 2"):
        parse_script(['{"do": "zero"}', '{"do": "dance"}'])


def pty() -> Wire:
    return PtyWire()


def tcp() -> Wire:
    return TcpWire("127.0.0.1", 0)


@contextmanager
def running(
    protocol: ScaleProtocol, make_wire: Callable[[], Wire], script: tuple[Command, ...] = ()
) -> Iterator[tuple[VirtualScale, Heard]]:
    """A virtual scale in a thread and a session that reads it."""
    wire, stop, heard = make_wire(), threading.Event(), Heard()
    scale = VirtualScale(protocol, wire, CLOCK, chance=random.Random(7), script=script)
    emulating = threading.Thread(target=scale.run, args=(stop,))
    session = scale_session(
        url=wire.url, protocol=protocol, on_event=heard, clock=CLOCK, back_off=FAST
    )
    emulating.start()
    session.start()
    try:
        yield scale, heard
    finally:
        session.stop()
        stop.set()
        emulating.join(PATIENCE)
        wire.close()


def rests_at(weight: str) -> Callable[[Heard], bool]:
    near = Decimal("0.5")
    return lambda heard: any(
        each.stable and each.weight is not None and abs(each.weight - Decimal(weight)) <= near
        for each in heard.items[-1:]
    )


@pytest.mark.parametrize("make_wire", [pty, tcp])
@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
def test_a_load_put_on_is_read_moving_and_then_at_rest(
    protocol: ScaleProtocol, make_wire: Callable[[], Wire]
) -> None:
    with running(protocol, make_wire) as (scale, heard):
        heard.wait(rests_at("0.0"))
        scale.set_load(Decimal("806.5"))
        heard.wait(rests_at("806.5"))
        assert any(each.stable is False for each in heard.items)


def test_a_script_puts_its_loads_on_by_itself() -> None:
    script = (Command(load=Decimal(40), at_ms=300),)
    with running(cas_22.PROTOCOL, pty, script) as (_, heard):
        heard.wait(rests_at("40.0"))


@pytest.mark.parametrize("make_wire", [pty, tcp])
def test_a_scale_that_was_disconnected_returns_at_the_same_address(
    make_wire: Callable[[], Wire],
) -> None:
    with running(cas_22.PROTOCOL, make_wire) as (scale, heard):
        heard.wait_for_state(PortState.RECEIVING)
        scale.tell(Command(do="disconnect", seconds=Decimal("0.2")))
        heard.wait_for_state(PortState.FAULT)
        heard.wait_for_state(PortState.RECEIVING, times=2)


def test_a_silence_is_heard_as_silence() -> None:
    with running(cas_22.PROTOCOL, pty) as (scale, heard):
        heard.wait_for_state(PortState.RECEIVING)
        scale.tell(Command(do="silence", seconds=Decimal("0.9")))
        heard.wait_for_state(PortState.SILENT, times=2)
        heard.wait_for_state(PortState.RECEIVING, times=2)


@pytest.mark.parametrize(
    ("protocol", "question"),
    [(and_std, b"Q\r\n"), (and_std, b"SI\r\n"), (cas_22, b"01RW\r\n"), (stgs_18, b"RW\r\n")],
)
def test_every_question_of_a_protocol_is_answered_with_one_frame(
    protocol: ModuleType, question: bytes
) -> None:
    wire = Played()
    scale = VirtualScale(protocol.PROTOCOL, wire, PlayedClock(wire), chance=random.Random(7))
    scale.turn()
    wire.sent.clear()
    wire.asked = [b"XY\r\n", question[:1], question[1:], question * 2]
    for _ in range(4):
        scale.turn()
    assert len(wire.sent) == 3
    assert {protocol.decode(frame).weight for _, frame in wire.sent} == {Decimal("0.0")}


def test_a_question_before_its_handshake_is_not_answered() -> None:
    wire = Played()
    protocol = cas_ecr_dc1.PROTOCOL
    scale = VirtualScale(protocol, wire, PlayedClock(wire), chance=random.Random(7))
    for asked in (b"\x11", b"\x05", b"\x11", b"\x11", b"\x05\x05\x11"):
        wire.asked.append(asked)
        scale.turn()
    said = [data for _, data in wire.sent]
    assert [len(data) for data in said] == [1, 15, 1, 1, 15]
    assert {said[0], said[2], said[3]} == {b"\x06"}


def test_a_silent_scale_does_not_even_acknowledge() -> None:
    wire = Played()
    scale = VirtualScale(cas_ecr_dc1.PROTOCOL, wire, PlayedClock(wire), chance=random.Random(7))
    scale.tell(Command(do="silence", seconds=Decimal(1)))
    wire.asked = [b"\x05\x11"]
    scale.turn()
    assert wire.sent == []


def test_an_unasked_print_is_heard_between_answers() -> None:
    with running(and_std.PROTOCOL, pty) as (scale, heard):
        heard.wait_for_state(PortState.RECEIVING)
        for _ in range(20):
            scale.tell(Command(do="print"))
        heard.wait(lambda heard: len(heard.items) >= 21)


class Played:
    """A wire without a reader and a clock that jumps: days of weighing in no time."""

    url = "played://"

    def __init__(self) -> None:
        self.now = 0
        self.sent: list[tuple[int, bytes]] = []
        self.asked: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.sent.append((self.now, data))

    def read(self, seconds: float) -> bytes:
        self.now += 20
        return self.asked.pop(0) if self.asked else b""

    def unplug(self) -> None:
        self.sent.append((self.now, b""))

    def plug(self) -> None:
        self.sent.append((self.now, b""))

    def close(self) -> None:
        self.sent.clear()


class PlayedClock:
    """Goes on when the wire is read."""

    boot_id = "00000000"
    build_date = CLOCK.build_date

    def __init__(self, wire: Played) -> None:
        self._wire = wire

    def now(self) -> datetime:
        return CLOCK.now()

    def monotonic_ms(self) -> int:
        return self._wire.now


FAULTS = ("tear", "split", "merge", "flip", "noise")
RULES = GateRules(minimum=Decimal(10), division=Decimal("0.5"), stale_after_ms=400)


class Asked(Played):
    """A wire whose reader asks as the session of a port does."""

    def __init__(self, protocol: ScaleProtocol) -> None:
        super().__init__()
        self._talk = ScaleConversation(protocol, protocol.line)

    def write(self, data: bytes) -> None:
        super().write(data)
        self._talk.hear(data, self.now)

    def read(self, seconds: float) -> bytes:
        super().read(seconds)
        return self._talk.ask(self.now) or b""


@given(
    st.sampled_from(PROTOCOLS), st.lists(st.sampled_from(FAULTS), max_size=10), st.integers(1, 30),
    st.integers(0, 2**32),
)  # fmt: skip
def test_whatever_goes_wrong_each_bag_is_booked_once_with_its_weight(
    protocol: ScaleProtocol, faults: list[str], spread: int, seed: int
) -> None:
    wire = Asked(protocol)
    bags = [Decimal("806.5"), Decimal("812.0"), Decimal("799.5")]
    scale = VirtualScale(
        protocol, wire, PlayedClock(wire), chance=random.Random(seed),
        platform=Platform(noise_divisions=0.0),
    )  # fmt: skip
    pending = [Command(do=each, count=3 if each == "noise" else 1) for each in faults]
    turns = 200 if protocol.poll is None else 500  # forty frames, of which thirty may be spoiled
    for bag in bags:
        for load in (Decimal(0), bag):
            scale.set_load(load)
            for turn in range(turns):
                if pending and turn % spread == 0:
                    scale.tell(pending.pop())
                scale.turn()
    assert booked(protocol, wire.sent) == bags


def booked(protocol: ScaleProtocol, sent: list[tuple[int, bytes]]) -> list[Decimal | None]:
    weights = []
    talk = ScaleConversation(protocol, protocol.line)
    gate = StabilityGate(replace(RULES, stale_after_ms=protocol.stale_after_ms()), 0)
    for now, data in sent:
        for reading in talk.hear(data, now)[-1:]:
            gate.see(reading, now)
            try:
                weights.append(gate.take(now).reading.weight)
            except WeighingRefused:
                continue
    return weights
