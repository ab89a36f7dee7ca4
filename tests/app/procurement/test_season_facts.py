"""A season's values one by one: shown, changed, copied, and doubted."""

from dataclasses import replace
from datetime import date

import pytest

from app.demo.sample_season import sample_season
from app.procurement.model import Grade, Kind, Scheme, Season
from app.procurement.season_facts import (
    ASSUMED,
    BadFact,
    Doubt,
    Fact,
    Wants,
    copied,
    doubts,
    facts,
    with_fact,
)

SEASON = sample_season().season
CEILING = "schemes.general.moisture_ceiling"
FIRST, SPECIAL = "schemes.general.prices.1", "schemes.general.prices.0"


def at(season: Season, path: str) -> Fact:
    return next(fact for fact in facts(season) if fact.path == path)


def changed(path: str, text: str, known_from: date | None = None) -> Season:
    return with_fact(SEASON, path, text, "고시", "seen-in-source", known_from)


def test_every_value_of_the_sample_names_its_source() -> None:
    assert [f.path for f in facts(SEASON) if not f.source and not f.is_missing] == []


def test_a_price_that_nobody_told_is_missing_not_nought() -> None:
    assert at(SEASON, SPECIAL).is_missing
    assert at(SEASON, FIRST).text == "80160"
    bare = replace(SEASON.schemes[0], prices=())
    assert at(replace(SEASON, schemes=(bare,)), FIRST).is_missing


@pytest.mark.parametrize("fact", facts(SEASON), ids=lambda fact: fact.path)
def test_what_is_shown_can_be_typed_and_means_the_same(fact: Fact) -> None:
    same = with_fact(SEASON, fact.path, fact.text, fact.source, fact.confidence, fact.known_from)
    assert [each.text for each in facts(same)] == [each.text for each in facts(SEASON)]
    assert set(same.bases) >= {b for b in SEASON.bases if b.about == fact.path}


def test_one_value_is_changed_with_its_source_and_nothing_else() -> None:
    after = changed(CEILING, "15.5")
    assert after.schemes[0].moisture_ceiling == 1_550
    assert (at(after, CEILING).source, at(after, CEILING).confidence) == ("고시", "seen-in-source")
    others = [fact for fact in facts(after) if fact.path != CEILING]
    assert others == [fact for fact in facts(SEASON) if fact.path != CEILING]


def test_a_price_is_known_from_its_day_and_the_one_before_stays() -> None:
    after = changed(FIRST, "81,000", date(2026, 1, 5))
    rules = after.rules(Scheme.GENERAL)
    assert rules is not None
    assert rules.price(Kind.BAGGED, Grade.FIRST, date(2026, 1, 4)) == 80_160
    assert rules.price(Kind.BAGGED, Grade.FIRST, date(2026, 1, 5)) == 81_000
    assert at(after, FIRST).text == "81000"


def test_a_price_without_a_day_is_refused() -> None:
    with pytest.raises(BadFact):
        changed(FIRST, "81000")


@pytest.mark.parametrize(
    ("path", "text", "wants"),
    [
        (CEILING, "wet", Wants.PERCENT), (CEILING, "15.555", Wants.PERCENT),
        ("opens", "11월", Wants.DAY), ("schemes.general.interim_won", "-1", Wants.WON),
        ("schemes.general.bag_types.800.tare_g", "4.0005", Wants.KILOGRAMS),
        ("schemes.general.bag_types.800.units", "", Wants.COUNT),
        ("schemes.general.varieties", " , ", Wants.NAMES),
        ("schemes.general.grades", "0, 9", Wants.GRADES),
        ("schemes.general.below_third", "maybe", Wants.BELOW),
    ],
)  # fmt: skip
def test_a_text_that_cannot_be_the_value_is_refused(path: str, text: str, wants: Wants) -> None:
    with pytest.raises(BadFact) as caught:
        changed(path, text)
    assert caught.value.wants is wants


def test_a_scheme_may_have_no_floor() -> None:
    after = changed("schemes.general.moisture_floor", "")
    assert after.schemes[0].moisture_floor is None


def test_a_copy_moves_the_days_knows_no_price_and_is_sure_of_nothing() -> None:
    new = copied(SEASON, 2026)
    assert (new.year, new.opens) == (2026, date(2026, 11, 3))
    assert all(fact.is_missing for fact in facts(new) if ".prices." in fact.path)
    assert {fact.confidence for fact in facts(new)} == {ASSUMED}
    assert {fact.source for fact in facts(new)} == {"2025년 시즌에서 복사"}


def test_the_last_of_february_is_moved_too() -> None:
    leap = replace(SEASON, year=2024, opens=date(2024, 2, 29))
    assert copied(leap, 2025).opens == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("path", "text", "is_doubtful"),
    [
        (CEILING, "15.5", False), (CEILING, "1.5", True), (CEILING, "150", True),
        ("schemes.general.interim_won", "45000", False),
        ("schemes.general.interim_won", "400000", True),
        ("schemes.general.bag_types.800.net_g", "8000", True),
    ],
)  # fmt: skip
def test_a_figure_that_changed_by_much_is_doubted(path: str, text: str, is_doubtful: bool) -> None:
    found = doubts(SEASON, changed(path, text))
    assert [doubt.path for doubt in found] == [path] * is_doubtful
    if is_doubtful:
        assert found[0] == Doubt(path, at(SEASON, path).text, text)


def test_a_price_that_became_known_is_not_doubted() -> None:
    assert doubts(SEASON, changed(SPECIAL, "82000", date(2025, 12, 31))) == ()
