"""A day in figures that can be drawn, and what the office looks for by a few letters."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HourSales:
    """`hour` 0-23 in Seoul; refunds are positive won of their own."""

    hour: int
    count: int
    won: int
    refunded_won: int


@dataclass(frozen=True)
class GoodSales:
    """What is left of a good's sales after refunds."""

    sku: str
    name: str
    quantity: int
    won: int


@dataclass(frozen=True)
class DaySales:
    """Hours from the first to the last with a sale, none left out; goods by won, the most first."""

    day: int
    hours: tuple[HourSales, ...]
    goods: tuple[GoodSales, ...]


@dataclass(frozen=True)
class GradeBags:
    grade: int
    count: int
    net_g: int
    units: int


@dataclass(frozen=True)
class DayBags:
    """All five grades in order, also those without a bag."""

    day: int
    grades: tuple[GradeBags, ...]


@dataclass(frozen=True)
class FoundReceipt:
    station: str
    seq: int
    receipt_no: str
    day: int
    won: int


@dataclass(frozen=True)
class FoundBag:
    """The latest that was done with it."""

    station: str
    seq: int
    label: str
    day: int


@dataclass(frozen=True)
class Finds:
    receipts: tuple[FoundReceipt, ...]
    bags: tuple[FoundBag, ...]
