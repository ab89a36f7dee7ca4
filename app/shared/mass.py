"""Booked weights: whole grams, from what the scale showed and for people to read."""

from decimal import Decimal

_GRAMS = {"kg": Decimal(1000), "g": Decimal(1), "t": Decimal(1_000_000)}


def to_grams(indicated: Decimal, unit: str) -> int:
    """`ValueError` if the unit is not a legal one or the value is finer than a gram."""
    if unit not in _GRAMS:
        raise ValueError(f"{unit} is not a legal unit of mass")
    grams = indicated * _GRAMS[unit]
    if grams != grams.to_integral_value():
        raise ValueError(f"{indicated} {unit} is finer than a gram")
    return int(grams)


def kg(grams: int, decimals: int = 1) -> str:
    """`802.5`: with as many decimals as the scale shows, and more rather than a digit less."""
    whole, rest = divmod(abs(grams), 1000)
    fraction = f"{rest:03d}".rstrip("0").ljust(decimals, "0")
    return f"{'-' if grams < 0 else ''}{whole:,}{'.' if fraction else ''}{fraction}"
