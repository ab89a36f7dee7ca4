"""The blocks that a document is made of: what is said, not where it stands."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Paper(StrEnum):
    """Roll widths are the paper's, 80 mm has 576 dots at 203 dpi and 58 mm has 384."""

    ROLL_80 = "roll80"
    ROLL_58 = "roll58"
    A4 = "a4"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Sign(StrEnum):
    """The marks of screen and paper alike: check, triangle, octagon."""

    DONE = "done"
    ATTENTION = "attention"
    REFUSED = "refused"


@dataclass(frozen=True)
class Heading:
    text: str
    align: Align = Align.CENTRE


@dataclass(frozen=True)
class Line:
    text: str
    bold: bool = False
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Pair:
    """Label left, value right; the value never breaks."""

    left: str
    right: str
    bold: bool = False


@dataclass(frozen=True)
class Hero:
    """The one figure people look for."""

    label: str
    figure: str


@dataclass(frozen=True)
class Column:
    """`share` of the width in hundredths; the shares of a table sum to 100."""

    share: int
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    dashed: bool = False


@dataclass(frozen=True)
class Gap:
    tenths_mm: int = 20


@dataclass(frozen=True)
class Qr:
    """`text` at level M, four dots a module on a roll; `caption` under it is what can be typed.

    With `least_mm` the modules grow until the code is at least so wide, as far as the paper allows.
    """

    text: str
    caption: str = ""
    least_mm: int = 0


@dataclass(frozen=True)
class Mark:
    sign: Sign
    text: str


Block: TypeAlias = Heading | Line | Pair | Hero | Table | Rule | Gap | Qr | Mark


@dataclass(frozen=True)
class Document:
    """One paper; `kind` is the trade's word for it ("receipt", "bag-slip")."""

    kind: str
    title: str
    blocks: tuple[Block, ...] = field(default=())
    paper: Paper = Paper.ROLL_80
