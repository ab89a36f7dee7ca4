"""What a scanner read: goods, bag labels, slips, operator cards; and scanners on a serial port."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import biip

from app.devices.line import LineSetting
from app.devices.worker import BackOff, PortEvent, PortWorker
from app.shared.clock import Clock

SCANNER_LINE: Final = LineSetting(9_600, 8, "N", 1)
MOST_BYTES = 4_096
# A code comes in one go; what has stood longer than this is the half of one that was lost.
GAP_MS = 500
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")  # symbology identifier, ISO/IEC 15424
_CARD = re.compile(r"MO1:([1-9]\d{0,5})-([A-Z2-7]{16,64})")
_LINE_END = re.compile(rb"[\r\n\t]")


@dataclass(frozen=True, slots=True)
class Goods:
    """An article number with a right check digit: 13 digits, 8 for EAN-8, 14 for an outer pack."""

    barcode: str


@dataclass(frozen=True, slots=True)
class BagLabel:
    """Our own bag label, the whole text; procurement knows what stands in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A receipt or slip of ours, the whole `MD1:` text; not verified yet."""

    text: str


@dataclass(frozen=True, slots=True)
class OperatorCard:
    """`MO1:<number>-<token>`: the number says who, the token (base32) is the credential."""

    number: int
    token: str


@dataclass(frozen=True, slots=True)
class Misread:
    """Digits as of an article, but the check digit is wrong: scan again."""

    text: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """None of ours; other rules may know it."""

    text: str


Scan: TypeAlias = Goods | BagLabel | Slip | OperatorCard | Misread | Unknown


def recognise(text: str) -> Scan:
    """What `text` is, with or without the scanner's AIM prefix and line end."""
    text = text.strip("\r\n\t ")
    bare = _AIM.sub("", text, count=1) if text.startswith("]") else text
    if bare.startswith("MB1:"):
        return BagLabel(bare)
    if bare.startswith("MD1:"):
        return Slip(bare)
    if (card := _CARD.fullmatch(bare)) is not None:
        return OperatorCard(int(card[1]), card[2])
    if not bare[:8].isascii() or not bare[:8].isdigit():
        return Unknown(bare)
    return _article(text, bare)


def _article(text: str, bare: str) -> Scan:
    for candidate in (text, bare):
        if (barcode := _barcode(candidate)) is not None:
            return Goods(barcode)
    return Misread(bare) if bare.isdigit() and len(bare) in {12, 13} else Unknown(bare)


def _barcode(text: str) -> str | None:
    try:
        found = biip.parse(text)
    except biip.ParseError:
        return None
    gtin = found.gtin
    if gtin is None and found.gs1_message is not None:
        element = found.gs1_message.element_strings.get(ai="01")
        gtin = None if element is None else element.gtin
    if gtin is None:
        return None
    digits = gtin.value.lstrip("0")
    return digits.zfill(8 if len(digits) <= 8 else 13)


class ScannerConversation:
    """A scanner speaks when it is used: silence means nothing."""

    silent_after_ms = 2**63

    def __init__(self) -> None:
        self._kept = b""
        self._heard_ms = 0

    def ask(self, now_ms: int) -> None:  # noqa: ARG002 -- nothing is ever asked
        return None

    def hear(self, data: bytes, now_ms: int) -> tuple[Scan, ...]:
        if now_ms - self._heard_ms > GAP_MS:
            self._kept = b""
        self._heard_ms = now_ms
        *lines, kept = _LINE_END.split(self._kept + data)
        # No line end in sight is noise: do not hoard it.
        self._kept = kept if len(kept) <= MOST_BYTES else b""
        return tuple(recognise(text) for line in lines if (text := _text(line)))


def _text(line: bytes) -> str:
    try:
        return line.decode().strip()
    except UnicodeDecodeError:
        return ""


def scanner_session(
    *, url: str, on_event: "Callable[[PortEvent[Scan]], None]", clock: Clock,
    line: LineSetting = SCANNER_LINE, back_off: BackOff | None = None,
) -> PortWorker[Scan]:  # fmt: skip
    """A scanner as a serial port (USB-COM), suffix CR. Not started yet."""
    return PortWorker(
        url=url, line=line, converse=ScannerConversation, on_event=on_event, clock=clock,
        back_off=back_off,
    )  # fmt: skip
