"""The framer: however a stream is cut, merged or spoiled, what comes out is what was sent."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.scales.framing import GAP_MS, MAX_BUFFER, Framer
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import PROTOCOLS, and_std, cas_22, cas_ecr_dc1
from tests.app.devices.scales.frames import frames, load


def framer(protocol: ScaleProtocol) -> Framer[Reading]:
    return Framer(protocol.framing, protocol.decode)


def whole_stream(protocol: ScaleProtocol) -> bytes:
    return b"".join(frame.data for frame in frames(protocol.name))


def cut(stream: bytes, at: list[int]) -> list[bytes]:
    places = sorted({0, len(stream), *(place % (len(stream) + 1) for place in at)})
    return [stream[start:end] for start, end in pairwise(places)]


@given(st.sampled_from(PROTOCOLS), st.lists(st.integers(0, 1_000), max_size=30))
def test_a_stream_cut_anywhere_gives_the_same_readings(
    protocol: ScaleProtocol, at: list[int]
) -> None:
    reader = framer(protocol)
    readings: list[Reading] = []
    for piece in cut(whole_stream(protocol), at):
        readings += reader.feed(piece, 0)
    assert [each.raw for each in readings] == [frame.data for frame in frames(protocol.name)]
    assert (reader.garbage, reader.held) == (0, 0)


@given(
    st.sampled_from(PROTOCOLS), st.binary(max_size=300), st.lists(st.integers(0, 999), max_size=9)
)
def test_a_cut_changes_nothing_for_a_noisy_stream_either(
    protocol: ScaleProtocol, noise: bytes, at: list[int]
) -> None:
    stream = noise + whole_stream(protocol) + noise
    whole, pieces = framer(protocol), framer(protocol)
    expected = whole.feed(stream, 0)
    found: list[Reading] = []
    for piece in cut(stream, at):
        found += pieces.feed(piece, 0)
    assert tuple(found) == expected
    assert (pieces.garbage, pieces.held) == (whole.garbage, whole.held)


@given(st.sampled_from(PROTOCOLS), st.binary(max_size=200))
def test_after_noise_the_frames_that_follow_are_found(
    protocol: ScaleProtocol, noise: bytes
) -> None:
    sent = [frame.data for frame in frames(protocol.name)] * 2
    found = [each.raw for each in framer(protocol).feed(noise + b"".join(sent), 0)]
    assert found[-len(sent) + 2 :] == sent[2:]


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
@pytest.mark.parametrize("noise", [b"\x00", b"\x00\x00\x7f\x7f", b"ST,", b"\r\n", b"US,GS,1"])
def test_a_frame_after_noise_does_not_wait_for_the_next_one(
    protocol: ScaleProtocol, noise: bytes
) -> None:
    frame = protocol.encode(load("806.5"))
    reader = framer(protocol)
    assert [each.raw for each in reader.feed(noise + frame, 0)] == [frame]
    assert reader.garbage == len(noise)


def test_a_line_feed_as_device_number_does_not_end_a_cas_frame() -> None:
    frame = b"ST,GS,\n\xc0,   806.5 kg\r\n"
    assert [each.raw for each in framer(cas_22.PROTOCOL).feed(frame * 3, 0)] == [frame] * 3


def test_an_error_line_between_cas_frames_is_heard_at_once() -> None:
    frame = cas_22.encode(load("806.5"))
    readings = framer(cas_22.PROTOCOL).feed(frame + b"ERR 03\r\n", 0)
    assert [each.error for each in readings] == [None, "device:03"]


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
def test_two_halves_torn_apart_by_a_pause_are_never_one_frame(protocol: ScaleProtocol) -> None:
    first, second = protocol.encode(load("806.5")), protocol.encode(load("112.0"))
    for place in range(1, len(first)):
        reader = framer(protocol)
        readings = reader.feed(first[:place], 0) + reader.feed(second[place:], GAP_MS + 1)
        assert readings == ()


@given(st.sampled_from(PROTOCOLS), st.binary(max_size=20_000))
def test_noise_is_never_hoarded(protocol: ScaleProtocol, noise: bytes) -> None:
    reader = framer(protocol)
    reader.feed(noise, 0)
    assert reader.held < protocol.framing.longest < MAX_BUFFER


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name)
def test_a_hundred_thousand_bytes_of_noise_give_no_weight(protocol: ScaleProtocol) -> None:
    noise = random.Random(20251120).randbytes(100_000)
    reader = framer(protocol)
    readings = reader.feed(noise, 0)
    assert [each for each in readings if each.weight is not None] == []
    understood = sum(len(each.raw) for each in readings)  # ACK and NAK are a byte each
    assert reader.garbage + reader.held + understood == 100_000
    assert protocol is cas_ecr_dc1.PROTOCOL or understood < 100


def test_readings_keep_the_order_of_the_line() -> None:
    sent = [load(f"{number}.0") for number in range(200)]
    stream = b"".join(and_std.encode(each) for each in sent)
    readings = framer(and_std.PROTOCOL).feed(stream, 0)
    assert [each.weight for each in readings] == [each.weight for each in sent]
    assert readings[0] == replace(sent[0], net=None, raw=readings[0].raw)
