"""Days as numbers, 20251120, as they stand in entries, books and prices."""

from datetime import date, timedelta


def is_calendar_day(number: int) -> bool:
    """Whether the calendar has this day; from the year 2000 on."""
    try:
        return to_date(number).year >= 2000
    except ValueError:
        return False


def to_date(number: int) -> date:
    """`ValueError` for no day of the calendar."""
    return date(number // 10_000, number // 100 % 100, number % 100)


def from_date(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def days_after(number: int, count: int) -> int:
    """`count` days later, or earlier."""
    return from_date(to_date(number) + timedelta(days=count))


def as_text(number: int) -> str:
    """20251120 as `2025-11-20`."""
    return f"{number // 10_000}-{number // 100 % 100:02d}-{number % 100:02d}"


def from_text(text: str) -> int | None:
    """`2025-11-20`, `2025.11.20` or `20251120`; None for no day."""
    plain = text.strip().replace("-", "").replace(".", "")
    if len(plain) != 8 or not (plain.isascii() and plain.isdecimal()):
        return None
    return int(plain) if is_calendar_day(int(plain)) else None
