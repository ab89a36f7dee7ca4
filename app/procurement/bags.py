"""One bag: its id, the label it carries, and its weight as it was booked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.procurement.errors import BadLabel
from app.shared.mass import to_grams


@dataclass(frozen=True, order=True)
class BagId:
    """One bag for ever: season, allotment (four digits), number (two digits)."""

    season: int
    allotment: int
    bag: int

    def __str__(self) -> str:
        return f"{self.season}-{self.allotment:04d}-{self.bag:02d}"

    @property
    def label(self) -> str:
        """What the QR on the bag says."""
        return f"MB1:{self}"

    @property
    def allotment_key(self) -> str:
        return f"{self.season}-{self.allotment:04d}"


@dataclass(frozen=True)
class LabelRule:
    """How one kind of label is read: a pattern with the groups `season`, `allotment` and `bag`."""

    name: str
    pattern: str


OWN_LABEL = LabelRule("madang", r"MB1:(?P<season>\d{4})-(?P<allotment>\d{4})-(?P<bag>\d{2})")


def parse_label(text: str, rules: Sequence[LabelRule] = (OWN_LABEL,)) -> BagId:
    """The bag a scanned text names by the first rule that fits; `BadLabel` if none does."""
    for rule in rules:
        match = re.fullmatch(rule.pattern, text.strip(), re.ASCII)
        if match is not None:
            return BagId(*(int(match[part]) for part in ("season", "allotment", "bag")))
    raise BadLabel("no rule reads this label")


@dataclass(frozen=True)
class BookedWeight:
    """What the scale showed when it was taken, kept as it was shown.

    `gross` and `division` are in `unit` with the scale's own decimals; `raw` is the frame's bytes;
    `scale` is the number on its seal; `tare_source` says where the tare is from ("bag type 800").
    """

    gross: Decimal
    unit: str
    division: Decimal
    tare_g: int
    tare_source: str
    raw: bytes
    scale: str
    stable: bool
    at: datetime

    @property
    def gross_g(self) -> int:
        return to_grams(self.gross, self.unit)

    @property
    def net_g(self) -> int:
        return self.gross_g - self.tare_g

    def shown(self, grams: int) -> str:
        """`802.5 kg`: a weight in the scale's unit and with its decimals, so that G - T = N holds.

        A weight finer than the scale shows gets the decimals it needs; nothing is rounded.
        """
        value = Decimal(grams) / to_grams(Decimal(1), self.unit)
        places = max(_places(self.gross), _places(value.normalize()))
        return f"{value:,.{places}f} {self.unit}"


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
