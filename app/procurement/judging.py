"""How a bag is judged: pure rules over one season's data (procurement rules 2, 4 and 5)."""

from dataclasses import dataclass
from typing import TypeAlias

from app.procurement.model import BagType, BelowThird, Grade, Reason, SchemeRules


@dataclass(frozen=True)
class Accepted:
    """`lowered_from` is the inspector's grade where moisture below the floor lowered it."""

    grade: Grade
    lowered_from: Grade | None
    units: int
    interim_won: int


@dataclass(frozen=True)
class Refused:
    """`amount` and `limit` are what the reason is about: moisture in hundredths of a percent (WET,
    ASK_INSPECTOR), missing or surplus grams and the tolerance (SHORT, HEAVY), else None."""

    reason: Reason
    amount: int | None = None
    limit: int | None = None


Judgement: TypeAlias = Accepted | Refused


def judge_weight(bag_type: BagType, net_g: int) -> Refused | None:
    """SHORT and HEAVY carry how many grams are missing or too many, measured from `net_g`."""
    missing = bag_type.net_g - net_g
    if missing > bag_type.short_g:
        return Refused(Reason.SHORT, missing, bag_type.short_g)
    if -missing > bag_type.over_g:
        return Refused(Reason.HEAVY, -missing, bag_type.over_g)
    return None


def judge(
    rules: SchemeRules, bag_type: BagType, *, net_g: int, moisture: int, grade: Grade
) -> Judgement:
    """Weight, then moisture, then grade; the inspector's grade is lowered only for dryness."""
    weight = judge_weight(bag_type, net_g)
    if weight is not None:
        return weight
    if moisture > rules.moisture_ceiling:
        return Refused(Reason.WET, moisture, rules.moisture_ceiling)
    if grade not in rules.grades:
        return Refused(Reason.OFF_GRADE)
    if rules.moisture_floor is not None and moisture < rules.moisture_floor:
        return _dry(rules, bag_type, moisture, rules.moisture_floor, grade)
    return _accepted(rules, bag_type, grade, None)


def _dry(
    rules: SchemeRules, bag_type: BagType, moisture: int, floor: int, grade: Grade
) -> Judgement:
    lower = grade + rules.dry_grades_lower
    if lower <= Grade.THIRD:
        return _accepted(rules, bag_type, Grade(lower), grade)
    if rules.below_third is BelowThird.ASK_INSPECTOR:
        return Refused(Reason.ASK_INSPECTOR, moisture, floor)
    if Grade.OFF in rules.grades:
        return _accepted(rules, bag_type, Grade.OFF, grade)
    return Refused(Reason.OFF_GRADE, moisture, floor)


def _accepted(
    rules: SchemeRules, bag_type: BagType, grade: Grade, lowered_from: Grade | None
) -> Accepted:
    return Accepted(grade, lowered_from, bag_type.units, bag_type.units * rules.interim_won)
