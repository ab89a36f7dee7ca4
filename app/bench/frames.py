"""Scale frames decoded and found in noise, beside the wire they come by and a bare pattern."""

import random
import re
from decimal import Decimal

from app.bench.model import Figure, rates, repeated
from app.devices.scales.framing import Framer
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.scales.protocols import PROTOCOLS

FRAMES, ROUNDS, PIECE = 5_000, 9, 64
BARE = {
    "cas_22": re.compile(rb"(ST|US),(GS|NT),..,([-0-9. ]{8}).(kg| g| t|lb)\r\n", re.DOTALL),
    "stgs_18": re.compile(rb"(ST|US),(GS|NT),([+-])([ 0-9.]{7})(kg|lb| t| g)\r\n"),
    "cas_ecr_dc1": re.compile(rb"\x01\x02([SU])([ -])([0-9.]{6})(KG|LB).\x03\x04", re.DOTALL),
    "and_std": re.compile(rb"(ST|US),([+-])([0-9.]{7,10}) +([a-z]{1,3})\r\n"),
}
"""What any reader has to do at least: find state, figure and unit."""
NOISY = 0.25


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    for protocol in PROTOCOLS:
        figures += _decoding(protocol, share)
    return (*figures, _framing(PROTOCOLS[0], share))


def _decoding(protocol: ScaleProtocol, share: float) -> tuple[Figure, ...]:
    frames = sample_frames(protocol, repeated(FRAMES, share))
    pattern = BARE[protocol.name]
    ours, bare = rates(
        lambda: [protocol.decode(frame) for frame in frames],
        lambda: [pattern.fullmatch(frame) for frame in frames],
        len(frames), repeated(ROUNDS, share),
    )  # fmt: skip
    line = protocol.line
    wire = line.baud / line.bits_per_character / (sum(map(len, frames)) / len(frames))
    what = f"decode {protocol.name}"
    return (
        Figure(what, ours, "frames/s", "≥ the wire", wire, f"the wire, {line}", ours >= wire),
        Figure(what, ours, "frames/s", "", bare, "a bare pattern"),
    )


def _framing(protocol: ScaleProtocol, share: float) -> Figure:
    """Frames with a quarter of them cut or overlaid by noise, fed in pieces as a port hands them
    over."""
    stream = noisy(sample_frames(protocol, repeated(FRAMES, share)))
    pieces = [stream[at : at + PIECE] for at in range(0, len(stream), PIECE)]

    def find() -> None:
        framer = Framer(protocol.framing, protocol.decode)
        for piece in pieces:
            framer.feed(piece, 0)

    pattern, megabytes = BARE[protocol.name], len(stream) / 1e6
    # `rates` counts whole things: bytes, then.
    ours, bare = rates(
        find, lambda: list(pattern.finditer(stream)), len(stream), repeated(ROUNDS, share)
    )
    wire = protocol.line.baud / protocol.line.bits_per_character
    return Figure(
        f"framer, {megabytes:.2f} MB of noisy {protocol.name}", ours / 1e6, "MB/s", "≥ the wire",
        bare / 1e6, "a bare pattern", ours >= wire,
    )  # fmt: skip


def sample_frames(protocol: ScaleProtocol, count: int) -> list[bytes]:
    """A load coming on by half a kilogram, stable every second time."""
    return [
        protocol.encode(
            Reading(weight=Decimal(at % 4_000) / 2 + Decimal("0.0"), unit="kg", stable=at % 2 == 0)
        )
        for at in range(count)
    ]


def noisy(frames: list[bytes]) -> bytes:
    """The same noise each time, so that runs compare."""
    chance = random.Random(8)  # noqa: S311 -- noise on a line
    stream = bytearray()
    for frame in frames:
        if chance.random() < NOISY:
            stream += frame[: chance.randrange(len(frame))] + chance.randbytes(8)
        else:
            stream += frame
    return bytes(stream)
