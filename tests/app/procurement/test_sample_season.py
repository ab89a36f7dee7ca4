"""The 2025 season as data: what is known when, and that each value names its source."""

from dataclasses import replace
from datetime import date

from app.demo.sample_season import SampleSeason
from app.procurement.model import Grade, Kind, Scheme, terms_of

DEMO_DAY, SETTLED = date(2025, 11, 20), date(2025, 12, 31)


def test_no_final_price_is_known_on_the_day_of_the_demo(sample: SampleSeason) -> None:
    for rules in sample.season.schemes:
        for grade in Grade:
            assert rules.price(Kind.BAGGED, grade, DEMO_DAY) is None


def test_first_grade_is_settled_on_the_last_day_of_the_year(sample: SampleSeason) -> None:
    general = sample.season.rules(Scheme.GENERAL)
    assert general is not None
    assert general.price(Kind.BAGGED, Grade.FIRST, SETTLED) == 80_160
    assert general.price(Kind.BAGGED, Grade.SPECIAL, SETTLED) is None


def test_every_yearly_value_names_its_source(sample: SampleSeason) -> None:
    about = {basis.about for basis in sample.season.bases}
    values = {
        "opens", "closes", "settles_by", "schemes.general.interim_won",
        "schemes.general.moisture_floor", "schemes.general.below_third",
        "schemes.general.bag_types.800.tare_g", "schemes.general.prices.1",
    }  # fmt: skip
    assert values <= about
    confidences = {basis.confidence for basis in sample.season.bases}
    assert confidences == {"seen-in-source", "inferred", "assumed"}
    assert all(basis.source for basis in sample.season.bases)


def test_every_allotment_has_a_farmer_and_terms(sample: SampleSeason) -> None:
    farmers = {farmer.number: farmer for farmer in sample.farmers}
    for allotment in sample.allotments:
        assert terms_of(sample.season, allotment) is not None
        assert farmers[allotment.farmer].subject in sample.names


def test_bulk_rice_is_not_bought_by_the_bag_even_where_a_season_has_it(
    sample: SampleSeason,
) -> None:
    general = replace(sample.season.schemes[0], kinds=(Kind.BAGGED, Kind.BULK))
    season = replace(sample.season, schemes=(general,))
    allotment = sample.allotments[0]
    assert terms_of(season, allotment) is not None
    assert terms_of(season, replace(allotment, kind=Kind.BULK)) is None
