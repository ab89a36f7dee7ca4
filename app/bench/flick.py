"""What a frame costs while a shelf of 1,000 goods is flicked, beside a bare list and the frame."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from app.bench.model import Figure, percentile

SECONDS, LEAST_SECONDS, FRAME_MS = 4.0, 0.5, 1_000 / 60
ROOT = Path(__file__).resolve().parents[2]
SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class NotFlicked(Exception):
    """The window ended, or drew nothing."""


@dataclass(frozen=True)
class Flicked:
    """`costs` of the frames in ms, and how many came later than a frame and a half."""

    costs: tuple[float, ...]
    late: int


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    """Both in windows of their own, one after the other."""
    if getattr(sys, "frozen", False):  # a bundle has no interpreter that could open a bare list
        return ()
    seconds = max(LEAST_SECONDS, SECONDS * share)
    goods, bare = flicked("goods", seconds), flicked("bare", seconds)
    what = "frame while flicking 1,000 goods"
    p95 = percentile(goods.costs, 0.95)
    return (
        Figure(
            f"{what}, p50", percentile(goods.costs, 0.5), "ms", "", percentile(bare.costs, 0.5),
            "a bare list",
        ),
        Figure(f"{what}, p95", p95, "ms", "≤ 16.7 ms", FRAME_MS, "a frame", p95 <= FRAME_MS),
        Figure(
            f"{what}, in time", len(goods.costs) - goods.late, "frames", "", len(goods.costs),
            "all frames",
        ),
    )  # fmt: skip


def flicked(what: str, seconds: float) -> Flicked:
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "kiosk.flick", what, str(seconds)], cwd=ROOT, check=False,
        capture_output=True, text=True, env={**SCREEN, **os.environ}, timeout=seconds + 60,
    )  # fmt: skip
    told = json.loads(done.stdout) if done.returncode == 0 and done.stdout else None
    if not told or not told["costs"]:
        raise NotFlicked(done.stderr)
    return Flicked(tuple(told["costs"]), told["late"])
