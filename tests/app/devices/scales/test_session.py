"""A scale on a real pseudo terminal: its states, its frames, the cable pulled and put back."""

import os
import threading
import tty
from collections.abc import Iterator
from decimal import Decimal

import pytest

from app.devices.line import LineSetting
from app.devices.scales.emulator.pty_wire import PtyWire
from app.devices.scales.emulator.wire import TcpWire, Wire
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import and_std, cas_22, cas_ecr_dc1
from app.devices.scales.session import ScaleConversation, scale_session
from app.devices.worker import BackOff, PortState, PortWorker, Received, StateChanged
from tests.app.devices.heard import CLOCK, FAST, PATIENCE, Heard
from tests.app.devices.scales.frames import load

CAS, AND, ECR = cas_22.PROTOCOL, and_std.PROTOCOL, cas_ecr_dc1.PROTOCOL


@pytest.fixture
def wire() -> Iterator[Wire]:
    made = PtyWire()
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def opened(
    wire: Wire, heard: Heard, protocol: ScaleProtocol = CAS, back_off: BackOff = FAST
) -> PortWorker[Reading]:
    return scale_session(
        url=wire.url, protocol=protocol, on_event=heard, clock=CLOCK, back_off=back_off
    )


@pytest.fixture
def session(wire: Wire, heard: Heard) -> Iterator[PortWorker[Reading]]:
    made = opened(wire, heard)
    made.start()
    heard.wait_for_state(PortState.SILENT)
    yield made
    made.stop()


def test_a_frame_arrives_with_its_bytes_and_its_time(
    session: PortWorker[Reading], wire: Wire, heard: Heard
) -> None:
    before = CLOCK.monotonic_ms()
    frame = CAS.encode(load("806.5"))
    wire.write(frame)
    heard.wait(lambda heard: bool(heard.items))
    reading = heard.items[0]
    assert (reading.weight, reading.raw) == (Decimal("806.5"), frame)
    assert before <= reading.at_ms <= CLOCK.monotonic_ms()
    assert heard.states == [PortState.OPENING, PortState.SILENT, PortState.RECEIVING]


def test_a_frame_in_pieces_and_frames_at_once_all_arrive(
    session: PortWorker[Reading], wire: Wire, heard: Heard
) -> None:
    frames = [CAS.encode(load(f"{number}.0")) for number in range(20)]
    for byte in frames[0]:
        wire.write(bytes([byte]))
    wire.write(b"".join(frames[1:]))
    heard.wait(lambda heard: len(heard.items) == 20)
    assert [each.raw for each in heard.items] == frames
    last = [each for each in heard.events if isinstance(each, Received)][-1]
    assert last.newest == heard.items[-1]


def test_a_scale_that_stops_is_silent_and_heard_again_when_it_goes_on(
    session: PortWorker[Reading], wire: Wire, heard: Heard
) -> None:
    wire.write(CAS.encode(load("1.0")))
    heard.wait_for_state(PortState.SILENT, times=2)
    wire.write(CAS.encode(load("2.0")))
    heard.wait_for_state(PortState.RECEIVING, times=2)


def test_an_unplugged_scale_is_a_fault_and_comes_back_by_itself(
    session: PortWorker[Reading], wire: Wire, heard: Heard
) -> None:
    wire.write(CAS.encode(load("1.0")))
    heard.wait_for_state(PortState.RECEIVING)
    wire.unplug()
    heard.wait_for_state(PortState.FAULT, times=3)
    wire.plug()
    heard.wait_for_state(PortState.SILENT, times=2)
    wire.write(CAS.encode(load("2.0")))
    heard.wait(lambda heard: len(heard.items) == 2)
    assert heard.items[1].weight == Decimal("2.0")


def test_half_a_frame_before_the_cable_was_pulled_is_forgotten(
    session: PortWorker[Reading], wire: Wire, heard: Heard
) -> None:
    first, second = CAS.encode(load("806.5")), CAS.encode(load("112.0"))
    wire.write(first[:12])
    wire.unplug()
    heard.wait_for_state(PortState.FAULT)
    wire.plug()
    heard.wait_for_state(PortState.SILENT, times=2)
    wire.write(second[12:] + CAS.encode(load("3.0")))
    heard.wait(lambda heard: bool(heard.items))
    assert [each.weight for each in heard.items] == [Decimal("3.0")]


def test_a_port_that_is_not_there_is_tried_again(heard: Heard, wire: Wire) -> None:
    wire.unplug()
    session = opened(wire, heard)
    session.start()
    heard.wait_for_state(PortState.FAULT, times=2)
    reasons = [each.reason for each in heard.events if isinstance(each, StateChanged)]
    assert any("could not open port" in reason for reason in reasons if reason)
    wire.plug()
    heard.wait_for_state(PortState.SILENT)
    session.stop()


def test_a_second_program_does_not_get_half_of_the_frames(
    session: PortWorker[Reading], wire: Wire
) -> None:
    other = Heard()
    rival = opened(wire, other)
    rival.start()
    other.wait_for_state(PortState.FAULT)
    assert other.states[:2] == [PortState.OPENING, PortState.FAULT]
    rival.stop()


def test_stopping_takes_less_than_a_second_even_while_waiting_to_try_again(
    heard: Heard, wire: Wire
) -> None:
    wire.unplug()
    session = opened(wire, heard, back_off=BackOff(first=60.0, most=60.0))
    session.start()
    heard.wait_for_state(PortState.FAULT)
    before = CLOCK.monotonic_ms()
    session.stop()
    assert CLOCK.monotonic_ms() - before < 1_000
    assert heard.states[-1] is PortState.CLOSED


def test_a_session_can_be_started_again_but_not_twice(heard: Heard, wire: Wire) -> None:
    session = opened(wire, heard)
    session.start()
    with pytest.raises(RuntimeError):
        session.start()
    heard.wait_for_state(PortState.SILENT)
    session.stop()
    session.start()
    heard.wait_for_state(PortState.SILENT, times=2)
    session.stop()
    assert heard.states[-1] is PortState.CLOSED


def test_a_polled_scale_is_asked_again_and_again(heard: Heard, wire: Wire) -> None:
    session = opened(wire, heard, AND)
    session.start()
    for _ in range(3):
        assert asked(wire) == b"Q\r\n"
        wire.write(AND.encode(load("12.5")))
    heard.wait(lambda heard: len(heard.items) == 3)
    session.stop()


def asked(wire: Wire) -> bytes:
    data, until = b"", CLOCK.monotonic_ms() + int(PATIENCE * 1_000)
    while not data and CLOCK.monotonic_ms() < until:
        data = wire.read(1.0)
    return data


def test_frames_pushed_between_answers_are_heard_too(heard: Heard, wire: Wire) -> None:
    session = opened(wire, heard, AND)
    session.start()
    asked(wire)
    wire.write(AND.encode(load("12.5")) + AND.encode(load("13.5")))
    heard.wait(lambda heard: len(heard.items) == 2)
    session.stop()


def test_a_scale_on_the_network_that_hangs_up_is_a_fault(heard: Heard) -> None:
    wire = TcpWire("127.0.0.1", 0)
    session = opened(wire, heard)
    session.start()
    accepting = threading.Thread(target=wire.read, args=(PATIENCE,))
    accepting.start()
    heard.wait_for_state(PortState.SILENT)
    accepting.join(PATIENCE)
    wire.write(CAS.encode(load("5.0")))
    heard.wait(lambda heard: bool(heard.items))
    wire.unplug()
    heard.wait_for_state(PortState.FAULT)
    session.stop()
    wire.close()


def test_what_a_network_scale_says_right_after_the_connection_is_not_lost(heard: Heard) -> None:
    wire = TcpWire("127.0.0.1", 0)
    session = opened(wire, heard)

    def greet() -> None:
        wire.read(PATIENCE)
        wire.write(CAS.encode(load("5.0")))

    greeting = threading.Thread(target=greet)
    greeting.start()
    session.start()
    heard.wait(lambda heard: bool(heard.items))
    session.stop()
    greeting.join(PATIENCE)
    wire.close()


def test_the_last_frames_before_a_hang_up_count(heard: Heard) -> None:
    wire = TcpWire("127.0.0.1", 0)
    session = opened(wire, heard)

    def say_and_go() -> None:
        wire.read(PATIENCE)
        wire.write(CAS.encode(load("5.0")) + CAS.encode(load("6.0")))
        wire.unplug()

    going = threading.Thread(target=say_and_go)
    going.start()
    session.start()
    heard.wait_for_state(PortState.FAULT)
    assert [each.weight for each in heard.items] == [Decimal("5.0"), Decimal("6.0")]
    session.stop()
    going.join(PATIENCE)


def test_what_lay_in_the_buffers_before_the_opening_is_not_read_as_new(heard: Heard) -> None:
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    for _ in range(500):  # more than the terminal itself holds: the rest waits in the driver
        os.write(ours, CAS.encode(load("999.0")))
    session = scale_session(
        url=os.ttyname(theirs), protocol=CAS, on_event=heard, clock=CLOCK, back_off=FAST
    )
    session.start()
    heard.wait_for_state(PortState.SILENT)
    os.write(ours, CAS.encode(load("5.0")))
    heard.wait(lambda heard: bool(heard.items))
    assert [each.weight for each in heard.items] == [Decimal("5.0")]
    session.stop()
    os.close(ours)
    os.close(theirs)


def test_a_callback_with_a_bug_is_logged_and_the_thread_goes_on(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()

    def stumble(event: object) -> None:
        heard(event)
        if isinstance(event, Received) and len(heard.items) == 1:
            raise LookupError("a bug")

    session = scale_session(
        url=wire.url, protocol=CAS, on_event=stumble, clock=CLOCK, back_off=FAST
    )
    session.start()
    heard.wait_for_state(PortState.SILENT)
    wire.write(CAS.encode(load("1.0")))
    heard.wait_for_state(PortState.SILENT, times=2)
    session.stop()
    assert "met a bug" in caplog.text


def test_the_wait_between_two_tries_doubles_up_to_ten_seconds() -> None:
    back_off, waits = BackOff(), [0.5]
    while len(waits) < 7:
        waits.append(back_off.after(waits[-1]))
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_a_slow_line_is_not_asked_faster_than_it_can_answer() -> None:
    slow = ScaleConversation(AND, LineSetting.parse("300-7E1"))
    assert slow.ask(0) == b"Q\r\n"
    assert slow.ask(AND.period_ms) is None
    assert slow.ask(2_000) == b"Q\r\n"


def test_a_scale_that_is_asked_twice_gives_its_frame_after_the_second() -> None:
    talk = ScaleConversation(ECR, ECR.line)
    assert talk.ask(0) == b"\x05"
    assert talk.ask(10) is None
    assert talk.hear(b"\x06", 20) == ()
    assert (talk.ask(20), talk.ask(21)) == (b"\x11", None)
    (reading,) = talk.hear(ECR.encode(load("1.234")), 40)
    assert (reading.weight, reading.at_ms) == (Decimal("1.234"), 40)
    assert talk.ask(ECR.period_ms) == b"\x05"


def test_a_scale_that_refuses_is_asked_again_a_period_later() -> None:
    talk = ScaleConversation(ECR, ECR.line)
    talk.ask(0)
    (reading,) = talk.hear(b"\x15", 10)
    assert reading.error == "nak"
    assert talk.ask(20) is None
    assert talk.ask(ECR.period_ms) == b"\x05"


def test_an_answer_that_was_lost_stops_nothing() -> None:
    talk = ScaleConversation(ECR, ECR.line)
    talk.ask(0)
    assert talk.ask(ECR.period_ms) == b"\x05"
    assert talk.hear(b"\x06\x06", ECR.period_ms + 10) == ()
    assert talk.ask(ECR.period_ms + 20) == b"\x11"
    assert talk.ask(ECR.period_ms + 30) is None


def test_a_streaming_scale_is_never_asked() -> None:
    assert ScaleConversation(CAS, CAS.line).ask(0) is None


def test_times_follow_from_the_protocol() -> None:
    assert (CAS.stale_after_ms(), CAS.silent_after_ms()) == (400, 600)
    assert AND.frame_ms(LineSetting.parse("2400-7E1")) > 70
