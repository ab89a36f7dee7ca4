"""What was said on a line, played to the conversation of a port: whole, byte by byte, after noise.

A transcript is a file of this folder's `transcripts`, named after its protocol.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.devices.scales.model import Reading
from app.devices.scales.protocols import protocol_named
from app.devices.scales.session import ScaleConversation

FILES = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@dataclass(frozen=True)
class Line:
    mark: str
    text: str

    @property
    def data(self) -> bytes:
        return bytes.fromhex(self.text)


def lines(path: Path) -> list[Line]:
    told = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [Line(line[0], line[2:]) for line in told]


def meant(reading: Reading) -> str:
    if reading.overload or reading.error is not None:
        return reading.error or "overload"
    return f"{reading.weight} {reading.unit} {'stable' if reading.stable else 'moving'}"


def played(path: Path, pieces: int, noise: bytes = b"") -> None:
    """Each question is asked at its turn, each answer means what stands there."""
    protocol = protocol_named(path.stem)
    talk, now, heard = ScaleConversation(protocol, protocol.line), 0, []
    for line in lines(path):
        if line.mark == ">":
            now += 0 if line.data == (protocol.handshake and protocol.handshake.then) else 1_000
            assert talk.ask(now) == line.data
            assert talk.ask(now) is None
        elif line.mark == "<":
            data = noise + line.data
            for at in range(0, len(data), pieces):
                heard += [meant(each) for each in talk.hear(data[at : at + pieces], now)]
        else:
            assert heard.pop(0) == line.text
    assert heard == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("pieces", [1, 2, 7, 4_096])
def test_a_transcript_means_what_stands_beside_it(path: Path, pieces: int) -> None:
    played(path, pieces)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("noise", [b"\x00", b"\x00\x00\x7f\x7f", b"\x01", b"S"])
def test_noise_before_each_answer_changes_nothing(path: Path, noise: bytes) -> None:
    played(path, 4_096, noise)
