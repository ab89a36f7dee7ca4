"""The money rules: the worked cases of the county's receipt rules, and that sums never drift."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.model import Rounding, Tax, VatRule
from app.sales.amounts import Split, refund_split, split_of, spread, vat_of

RULE = VatRule(20250101, 10, Rounding.HALF_UP, "부가가치세법 30")
FLOOR = VatRule(20250101, 10, Rounding.FLOOR, "부가가치세법 30")
EXEMPT, TAXED = Tax.EXEMPT, Tax.TAXED

AMOUNTS = st.lists(st.integers(0, 10_000_000), max_size=30)
LINES = st.lists(st.tuples(st.sampled_from(Tax), st.integers(0, 10_000_000)), max_size=30)
RULES = st.builds(
    VatRule, st.just(20250101), st.integers(0, 25), st.sampled_from(Rounding), st.just("")
)


@pytest.mark.parametrize(
    ("taxed", "supply", "vat"),
    [
        (33_500, 30_455, 3_045),  # a printed receipt
        (49_000, 44_545, 4_455),  # another one
        (15_000, 13_636, 1_364),
        (24_900, 22_636, 2_264),
        (5, 5, 0),
        (6, 5, 1),
        (0, 0, 0),
    ],
)
def test_vat_is_an_eleventh_rounded_half_up(taxed: int, supply: int, vat: int) -> None:
    assert split_of([(TAXED, taxed)], RULE) == Split(0, supply, vat)


def test_a_till_that_floors_takes_less_vat() -> None:
    assert (vat_of(6, RULE), vat_of(6, FLOOR)) == (1, 0)
    assert (vat_of(24_900, RULE), vat_of(24_900, FLOOR)) == (2_264, 2_263)


def test_the_rate_is_data() -> None:
    assert vat_of(120, VatRule(20300101, 20, Rounding.HALF_UP, "?")) == 20
    assert vat_of(120, VatRule(20300101, 0, Rounding.HALF_UP, "?")) == 0


def test_a_discount_is_spread_as_in_the_worked_case() -> None:
    assert spread(5_000, [32_000, 15_000, 15_000]) == (2_580, 1_210, 1_210)


@pytest.mark.parametrize(
    ("paste", "expected"),
    [(EXEMPT, Split(43_210, 12_536, 1_254)), (TAXED, Split(29_420, 25_073, 2_507))],
)
def test_the_worked_receipt_splits_by_the_tax_class_of_the_paste(
    paste: Tax, expected: Split
) -> None:
    parts = spread(5_000, [32_000, 15_000, 15_000])
    gross = [(EXEMPT, 32_000), (paste, 15_000), (TAXED, 15_000)]
    lines = [(tax, won - part) for (tax, won), part in zip(gross, parts, strict=True)]
    split = split_of(lines, RULE)
    assert split == expected
    assert split.total == 57_000


def test_ties_go_in_line_order() -> None:
    assert spread(2, [100, 100, 100]) == (1, 1, 0)


@pytest.mark.parametrize(("discount", "amounts"), [(-1, [5]), (6, [5]), (1, [])])
def test_a_discount_beyond_the_receipt_is_none(discount: int, amounts: list[int]) -> None:
    with pytest.raises(ValueError, match="a discount of"):
        spread(discount, amounts)


@given(AMOUNTS, st.data())
def test_the_parts_of_a_discount_sum_to_it_and_fit_their_lines(
    amounts: list[int], data: st.DataObject
) -> None:
    discount = data.draw(st.integers(0, sum(amounts)))
    parts = spread(discount, amounts)
    assert sum(parts) == discount
    assert all(0 <= part <= won for part, won in zip(parts, amounts, strict=True))


@given(AMOUNTS.filter(sum), st.data())
def test_no_part_is_a_whole_won_away_from_its_proportion(
    amounts: list[int], data: st.DataObject
) -> None:
    discount, total = data.draw(st.integers(0, sum(amounts))), sum(amounts)
    for part, won in zip(spread(discount, amounts), amounts, strict=True):
        assert abs(part * total - discount * won) < total


@given(LINES, RULES)
def test_the_split_sums_to_the_lines(lines: list[tuple[Tax, int]], rule: VatRule) -> None:
    split = split_of(lines, rule)
    assert split.total == sum(won for _, won in lines)
    assert split.taxed == sum(won for tax, won in lines if tax is TAXED)
    assert min(split.exempt, split.supply, split.vat) >= 0


@given(LINES, RULES, st.randoms())
def test_partial_refunds_in_any_order_give_back_what_was_taken(
    lines: list[tuple[Tax, int]],
    rule: VatRule,
    chance: Random,
) -> None:
    whole = split_of(lines, rule)
    left, back, taxed_before = list(lines), [], 0
    chance.shuffle(left)
    while left:
        size = chance.randint(1, len(left))
        chosen, left = left[:size], left[size:]
        part = refund_split(chosen, taxed_before, rule)
        taxed_before += part.taxed
        back.append(part)
    assert sum(part.vat for part in back) == whole.vat
    assert sum(part.supply for part in back) == whole.supply
    assert sum(part.exempt for part in back) == whole.exempt
    assert all(part.vat >= 0 and part.supply >= 0 for part in back)


def test_a_refund_takes_the_difference_not_its_own_eleventh() -> None:
    six = [(TAXED, 6)]
    assert [refund_split(six, before, RULE).vat for before in (0, 6)] == [1, 0]
    assert split_of(six * 2, RULE).vat == 1
