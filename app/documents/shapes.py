"""What a laid-out page consists of: text, lines and codes at places in millimetres from the top."""

from dataclasses import dataclass
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Text:
    """`x` is the left end, `y` the baseline, `em` the font size."""

    x: float
    y: float
    text: str
    em: float
    bold: bool = False


@dataclass(frozen=True)
class Path:
    """A black polyline; `dash` is the length of its dashes and gaps, 0 for none."""

    points: tuple[Point, ...]
    width: float
    closed: bool = False
    dash: float = 0.0


@dataclass(frozen=True)
class Code:
    """A QR matrix without its quiet zone; the caller has left that white."""

    x: float
    y: float
    module: float
    matrix: tuple[tuple[bool, ...], ...]


Shape: TypeAlias = Text | Path | Code


@dataclass(frozen=True)
class Sheet:
    """One page, or a whole roll paper: as long as it needs to be."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
