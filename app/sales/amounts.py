"""The arithmetic of a receipt: VAT, discounts, partial refunds. Whole won, no rounding twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.catalog.model import Rounding, Tax, VatRule


@dataclass(frozen=True)
class Split:
    """면세 합계, 과세 공급가액, 부가세: together the total."""

    exempt: int
    supply: int
    vat: int

    @property
    def taxed(self) -> int:
        """What the taxed lines cost, VAT in it."""
        return self.supply + self.vat

    @property
    def total(self) -> int:
        return self.exempt + self.supply + self.vat


def vat_of(taxed_won: int, rule: VatRule) -> int:
    """The VAT in a receipt's taxed total: at 10 % a eleventh, rounded once, as the rule says."""
    whole, parts = taxed_won * rule.rate_percent, 100 + rule.rate_percent
    if rule.rounding is Rounding.FLOOR:
        return whole // parts
    return (2 * whole + parts) // (2 * parts)


def split_of(amounts: Iterable[tuple[Tax, int]], rule: VatRule) -> Split:
    """Of the lines' amounts after discounts."""
    return refund_split(amounts, 0, rule)


def refund_split(amounts: Iterable[tuple[Tax, int]], taxed_before: int, rule: VatRule) -> Split:
    """Of a partial refund after `taxed_before` won of taxed goods went back already.

    The VAT is the difference of what is due back in all, so that the parts never drift away from
    the whole.
    """
    exempt = taxed = 0
    for tax, won in amounts:
        if tax is Tax.TAXED:
            taxed += won
        else:
            exempt += won
    vat = vat_of(taxed_before + taxed, rule) - vat_of(taxed_before, rule)
    return Split(exempt, taxed - vat, vat)


def spread(discount: int, amounts: Sequence[int]) -> tuple[int, ...]:
    """Each line's part of a discount: in proportion, floored, the rest to the largest remainders.

    Ties go in line order. `ValueError` if the discount is more than there is to pay.
    """
    total = sum(amounts)
    if not 0 <= discount <= total:
        raise ValueError(f"a discount of {discount} on {total}")
    if total == 0:
        return (0,) * len(amounts)
    parts = [discount * won // total for won in amounts]
    by_remainder = sorted(range(len(amounts)), key=lambda at: -(discount * amounts[at] % total))
    for at in by_remainder[: discount - sum(parts)]:
        parts[at] += 1
    return tuple(parts)
