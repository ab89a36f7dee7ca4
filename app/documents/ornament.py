"""The signs and the inlay line (상감) of paper, as polylines in millimetres."""

import math
from collections.abc import Sequence

from app.documents.model import Sign
from app.documents.shapes import Path, Point

STROKE_MM = 0.25  # two dots of a thermal head


def sign(which: Sign, x: float, y: float, size: float) -> tuple[Path, ...]:
    """A mark in a box with its upper left corner at (x, y): octagon, triangle, circled check."""
    match which:
        case Sign.REFUSED:
            outline = _polygon(8, math.pi / 8)
            inner = [[(0.3, 0.3), (0.7, 0.7)], [(0.7, 0.3), (0.3, 0.7)]]
        case Sign.ATTENTION:
            outline = [(0.5, 0.06), (0.98, 0.92), (0.02, 0.92)]
            inner = [[(0.5, 0.36), (0.5, 0.64)], [(0.5, 0.76), (0.5, 0.79)]]
        case Sign.DONE:
            outline = _polygon(32, 0.0)
            inner = [[(0.28, 0.52), (0.44, 0.68), (0.74, 0.34)]]
    width = size * 0.09
    shapes = [Path(_placed(outline, x, y, size), width, closed=True)]
    shapes += [Path(_placed(line, x, y, size), width * 1.2) for line in inner]
    return tuple(shapes)


def inlay(x: float, y: float, width: float) -> tuple[Path, ...]:
    """One line across the paper with a crane between two clouds in its middle, 8 mm high."""
    middle, base = x + width / 2, y + 5.4
    lines: list[list[Point]] = [
        [(x, base), (middle - 14.5, base)],
        [(middle + 14.5, base), (x + width, base)],
        *([(px + middle, py + y) for px, py in line] for line in _CRANE),
    ]
    for side in (-1, 1):
        lines += [[(side * px + middle, py + y) for px, py in line] for line in _CLOUD]
    return tuple(Path(tuple(line), STROKE_MM) for line in lines)


def _polygon(corners: int, turn: float) -> list[Point]:
    angles = (turn + 2 * math.pi * step / corners for step in range(corners))
    return [(0.5 + 0.48 * math.cos(angle), 0.5 + 0.48 * math.sin(angle)) for angle in angles]


def _placed(points: Sequence[Point], x: float, y: float, size: float) -> tuple[Point, ...]:
    return tuple((x + px * size, y + py * size) for px, py in points)


def _curve(start: Point, first: Point, second: Point, end: Point, steps: int = 12) -> list[Point]:
    """A cubic Bézier curve as a polyline."""
    points = []
    for step in range(steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, first, second, end)
        points.append(
            (
                sum(w * corner[0] for w, corner in zip(weights, corners, strict=True)),
                sum(w * corner[1] for w, corner in zip(weights, corners, strict=True)),
            )
        )
    return points


# Offsets from the middle of the line: the crane flies to the left, legs behind it.
_CRANE: tuple[list[Point], ...] = (
    _curve((-6.2, 3.6), (-4.6, 2.9), (-3.6, 4.6), (-1.6, 4.5)),  # head and neck
    _curve((-1.6, 4.5), (0.2, 3.9), (1.6, 4.5), (2.6, 5.1)),  # back
    _curve((-1.6, 4.5), (-0.6, 5.9), (1.4, 6.0), (2.6, 5.1)),  # breast
    [(2.6, 5.1), (6.0, 6.0)],
    [(2.3, 5.4), (5.8, 6.6)],
    _curve((-0.9, 4.4), (-0.6, 2.2), (0.8, 0.8), (3.8, 0.2)),  # wing, front edge
    _curve((3.8, 0.2), (3.2, 1.8), (2.6, 3.2), (1.4, 4.4)),  # wing, back edge
    _curve((2.9, 0.5), (1.8, 1.8), (1.1, 2.9), (0.7, 4.2)),
    _curve((-0.9, 4.4), (-2.2, 3.4), (-2.6, 2.0), (-1.4, 0.9)),  # far wing
    _curve((-1.4, 0.9), (-0.9, 1.6), (-0.6, 2.3), (-0.5, 3.1)),
)
_CLOUD: tuple[list[Point], ...] = (
    _curve((14.5, 5.4), (13.4, 5.4), (12.9, 5.4), (12.3, 5.4)),
    _curve((12.3, 5.4), (13.4, 4.2), (12.2, 3.0), (11.2, 3.6)),
    _curve((11.2, 3.6), (10.9, 2.2), (9.0, 2.2), (8.9, 3.7)),
    _curve((8.9, 3.7), (7.6, 3.5), (7.1, 4.8), (8.0, 5.4)),
    _curve((8.0, 5.4), (8.9, 5.9), (9.9, 5.4), (9.9, 4.7)),
    _curve((9.9, 4.7), (9.9, 4.1), (9.1, 4.1), (9.0, 4.6)),
    _curve((12.3, 5.4), (11.4, 5.9), (10.5, 5.6), (10.5, 4.9)),
    _curve((10.5, 4.9), (10.5, 4.3), (11.3, 4.3), (11.4, 4.8)),
)
