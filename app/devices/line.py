"""How characters lie on a serial line: "9600-8N1"."""

import re
from dataclasses import dataclass
from typing import Self

_TEXT = re.compile(r"([1-9]\d{2,6})-([78])([NEO])([12])")


@dataclass(frozen=True, slots=True)
class LineSetting:
    """Speed in baud, data bits, parity N, E or O, stop bits."""

    baud: int
    data_bits: int
    parity: str
    stop_bits: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """`ValueError` for anything but the short form, "2400-7E1"."""
        match = _TEXT.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no line setting such as 9600-8N1")
        baud, data_bits, parity, stop_bits = match.groups()
        return cls(int(baud), int(data_bits), parity, int(stop_bits))

    @property
    def bits_per_character(self) -> int:
        return 1 + self.data_bits + (self.parity != "N") + self.stop_bits

    def __str__(self) -> str:
        return f"{self.baud}-{self.data_bits}{self.parity}{self.stop_bits}"
