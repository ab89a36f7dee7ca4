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
    """`802.5`, in kilograms with as many decimals as the scale shows."""
    sign = "-" if grams < 0 else ""
    whole, rest = divmod(abs(grams), 1000)
    return (
        f"{sign}{whole:,}.{rest:03d}"[: len(f"{sign}{whole:,}.") + decimals]
        if decimals
        else f"{sign}{whole:,}"
    )
