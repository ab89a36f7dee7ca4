"""Every measurement of this machine, as rows and as a table for people."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TypeAlias
from unicodedata import east_asian_width

from app.bench import append, batch, cosign, flick, frames, proofs, search, start_up
from app.bench.model import Figure
from app.shared.clock import SystemClock

Row: TypeAlias = "dict[str, str | float | bool | None]"
HEADINGS = ("what", "value", "unit", "target", "beside", "", "ratio", "met", "load")
BUILD = datetime(2025, 11, 1, tzinfo=UTC)
"""Any day that is behind us: a station does not open on a clock that is before its build."""


def measure_all(share: float = 1.0) -> tuple[Figure, ...]:
    """Takes a minute or two; `share` of the repetitions, for a look or a test."""
    return (
        *append.measure(share),
        *frames.measure(share),
        *search.measure(share),
        *batch.measure(share),
        *cosign.measure(share),
        *proofs.measure(share),
        *start_up.measure(SystemClock(BUILD), share),
        *flick.measure(share),
    )


def rows(figures: Sequence[Figure]) -> list[Row]:
    return [
        {
            "what": each.what,
            "value": each.value,
            "unit": each.unit,
            "target": each.target,
            "beside": each.beside,
            "beside_what": each.beside_what,
            "ratio": each.ratio,
            "met": each.met,
            "load": each.load,
        }
        for each in figures
    ]


def text(figures: Sequence[Figure]) -> str:
    """The table, over what it was measured on."""
    lines = [HEADINGS, *map(_cells, figures)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    table = ["  ".join(map(_padded, line, widths)).rstrip() for line in lines]
    table.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*table, "", _machine()])


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.what,
        _number(figure.value),
        figure.unit,
        figure.target or "-",
        _number(figure.beside),
        figure.beside_what,
        _number(figure.ratio),
        {True: "met", False: "NOT MET", None: "-"}[figure.met],
        "-" if figure.load is None else f"{figure.load:.1f}",
    )


def _number(value: float) -> str:
    """Three figures that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WF") for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _machine() -> str:
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"{platform.system()}. ratio = value / beside. load = processes that wanted a core: above "
        "the number of cores others were measured too."
    )
