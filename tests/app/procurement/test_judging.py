"""How bags are judged, as a table of the 2025 season's rules, and what holds for every bag."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.sample_season import sample_season
from app.procurement.judging import Accepted, Judgement, Refused, judge, judge_weight
from app.procurement.model import BelowThird, Grade, Reason, Scheme, SchemeRules

SEASON = sample_season().season


def rules_of(scheme: Scheme) -> SchemeRules:
    rules = SEASON.rules(scheme)
    assert rules is not None
    return rules


GENERAL, FLOUR = rules_of(Scheme.GENERAL), rules_of(Scheme.FLOUR)
TONBAG = next(bag for bag in GENERAL.bag_types if bag.code == "800")
SACK = next(bag for bag in GENERAL.bag_types if bag.code == "40")
SPECIAL, FIRST, SECOND, THIRD, OFF = Grade


def accepted(grade: Grade, lowered_from: Grade | None = None) -> Accepted:
    return Accepted(grade, lowered_from, 20, 800_000)


@pytest.mark.parametrize(
    ("net_g", "moisture", "grade", "judgement"),
    [
        (802_500, 1_420, SPECIAL, accepted(SPECIAL)),
        (802_500, 1_420, FIRST, accepted(FIRST)),
        (800_000, 1_300, SECOND, accepted(SECOND)),
        (800_000, 1_500, THIRD, accepted(THIRD)),
        (820_000, 1_420, FIRST, accepted(FIRST)),
        (802_500, 1_501, FIRST, Refused(Reason.WET, 1_501, 1_500)),
        (802_500, 1_540, SPECIAL, Refused(Reason.WET, 1_540, 1_500)),
        (802_500, 1_299, SPECIAL, accepted(SECOND, SPECIAL)),
        (802_500, 1_280, FIRST, accepted(THIRD, FIRST)),
        (802_500, 1_280, SECOND, Refused(Reason.ASK_INSPECTOR, 1_280, 1_300)),
        (802_500, 1_280, THIRD, Refused(Reason.ASK_INSPECTOR, 1_280, 1_300)),
        (802_500, 1_420, OFF, Refused(Reason.OFF_GRADE)),
        (802_500, 1_280, OFF, Refused(Reason.OFF_GRADE)),
        (799_999, 1_420, FIRST, Refused(Reason.SHORT, 1, 0)),
        (796_500, 1_540, OFF, Refused(Reason.SHORT, 3_500, 0)),
        (820_500, 1_420, FIRST, Refused(Reason.HEAVY, 20_500, 20_000)),
    ],
)
def test_a_tonbag_of_the_general_scheme(
    net_g: int, moisture: int, grade: Grade, judgement: Judgement
) -> None:
    assert judge(GENERAL, TONBAG, net_g=net_g, moisture=moisture, grade=grade) == judgement


def test_a_sack_is_one_unit() -> None:
    assert judge(GENERAL, SACK, net_g=40_100, moisture=1_400, grade=FIRST) == Accepted(
        FIRST, None, 1, 40_000
    )


def test_flour_rice_has_no_floor() -> None:
    assert judge(FLOUR, TONBAG, net_g=801_000, moisture=900, grade=FIRST) == accepted(FIRST)


def test_a_tolerance_of_the_season_lets_a_bag_be_short() -> None:
    tolerant = replace(TONBAG, short_g=2_000)
    assert judge_weight(tolerant, 798_000) is None
    assert judge_weight(tolerant, 797_999) == Refused(Reason.SHORT, 2_001, 2_000)


def test_below_third_grade_may_be_off_grade_by_the_season() -> None:
    rules = replace(GENERAL, below_third=BelowThird.AS_OFF_GRADE)
    judged = judge(rules, TONBAG, net_g=801_000, moisture=1_280, grade=SECOND)
    assert judged == Refused(Reason.OFF_GRADE, 1_280, 1_300)
    rules = replace(rules, grades=tuple(Grade))
    judged = judge(rules, TONBAG, net_g=801_000, moisture=1_280, grade=SECOND)
    assert judged == accepted(OFF, SECOND)


@given(
    st.integers(700_000, 900_000), st.integers(0, 4_000), st.sampled_from(Grade),
    st.sampled_from((GENERAL, FLOUR)),
)  # fmt: skip
def test_no_bag_gets_a_better_grade_or_other_units_than_it_should(
    net_g: int, moisture: int, grade: Grade, rules: SchemeRules
) -> None:
    judgement = judge(rules, TONBAG, net_g=net_g, moisture=moisture, grade=grade)
    if isinstance(judgement, Refused):
        return
    assert judgement.grade >= grade
    assert judgement.interim_won == judgement.units * rules.interim_won == 800_000
    assert net_g >= TONBAG.net_g
    assert moisture <= rules.moisture_ceiling
    is_dry = rules.moisture_floor is not None and moisture < rules.moisture_floor
    assert judgement.lowered_from == (grade if is_dry else None)
    assert judgement.grade - grade == (rules.dry_grades_lower if is_dry else 0)
