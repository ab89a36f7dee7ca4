"""What a printer is to the rest of the program: bytes in, and a status that may be unknown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Paper(StrEnum):
    PLENTY = "plenty"
    NEAR_END = "near_end"
    END = "end"


@dataclass(frozen=True)
class PrinterStatus:
    """What the printer answered; None is no answer, which is not "fine" and not "broken"."""

    online: bool | None = None
    paper: Paper | None = None
    cover_open: bool | None = None

    @property
    def trouble(self) -> str | None:
        """Why nothing would come out now, where the printer says so."""
        if self.paper is Paper.END:
            return "the paper is at its end"
        if self.cover_open:
            return "the cover is open"
        return "the printer is offline" if self.online is False else None


UNKNOWN = PrinterStatus()


class Printer(Protocol):
    """One device; all calls come from one thread, and none takes longer than some seconds."""

    def write(self, data: bytes) -> None:
        """Sends one whole job. `PrinterAway` if nothing was sent, `PrinterLost` if it broke off."""

    def status(self) -> PrinterStatus:
        """Asks the printer; `UNKNOWN` where it cannot be asked or does not answer."""


def ask_all(ask: Callable[[int], int | None]) -> PrinterStatus:
    """`ask(n)` is DLE EOT n; who does not answer the first is not waited for again."""
    one = ask(1)
    return UNKNOWN if one is None else read_status(one, ask(2), ask(4))


def read_status(one: int | None, two: int | None, four: int | None) -> PrinterStatus:
    """The answers to DLE EOT 1, 2 and 4; a byte that is no status byte counts as no answer."""
    general, offline, roll = (_valid(byte) for byte in (one, two, four))
    return PrinterStatus(
        online=None if general is None else not general & 0x08,
        paper=_paper(offline, roll),
        cover_open=None if offline is None else bool(offline & 0x04),
    )


def _valid(byte: int | None) -> int | None:
    """Bits 1 and 4 are always one, 0 and 7 always nought."""
    return byte if byte is not None and byte & 0x93 == 0x12 else None


def _paper(offline: int | None, roll: int | None) -> Paper | None:
    if (offline is not None and offline & 0x20) or (roll is not None and roll & 0x60):
        return Paper.END
    if roll is None:
        return None
    return Paper.NEAR_END if roll & 0x0C else Paper.PLENTY
