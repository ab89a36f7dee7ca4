"""When a visitor seems to have left: the rule of `still-there`, without Qt or waiting."""

from dataclasses import dataclass, replace

from kiosk.shell.view import View

LIMIT_MS, LONG_LIMIT_MS = 60_000, 120_000
ASK_MS = 20_000


@dataclass(frozen=True)
class Idle:
    """`since_ms` is the last sign of life, `asked_ms` when the question was put."""

    since_ms: int
    asked_ms: int | None = None

    @property
    def asking(self) -> bool:
        return self.asked_ms is not None


def limit_ms(view: View, *, is_form: bool) -> int:
    """Twice as long where reading, listening or typing takes longer."""
    is_slow = view.easy or view.doubled or view.voice or view.more_time or is_form
    return LONG_LIMIT_MS if is_slow else LIMIT_MS


def looked(idle: Idle, now_ms: int, limit: int) -> Idle:
    if not idle.asking and now_ms - idle.since_ms >= limit:
        return replace(idle, asked_ms=now_ms)
    return idle


def left_ms(idle: Idle, now_ms: int) -> int:
    """Of the time to answer; 0 when nobody did."""
    if idle.asked_ms is None:
        return ASK_MS
    return max(0, ASK_MS - (now_ms - idle.asked_ms))
