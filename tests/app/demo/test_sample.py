"""The sample county fits together: every reference leads somewhere, nobody is real."""

from app.demo import sample_people as people
from app.demo.sample_goods import sample_goods, sample_shops
from app.demo.sample_learning import sample_learning
from app.demo.sample_season import sample_season


def test_the_goods_are_sold_by_a_seller_that_is_known() -> None:
    sellers = {seller.code for seller in sample_shops().sellers}
    assert len(sample_goods()) == 153
    assert {each.good.seller for each in sample_goods()} <= sellers


def test_stations_stand_at_places_that_are_known() -> None:
    places = {place.code for place in sample_shops().places} | {people.WEIGH_PLACE}
    places |= {place.code for place in sample_learning().places}
    assert {settings.place for settings in people.station_settings()} <= places


def test_the_weigh_station_has_a_season_and_the_till_a_seller() -> None:
    told = {settings.station: settings for settings in people.station_settings()}
    weigh, till = told[people.WEIGH], told[people.TILL]
    assert weigh.season == str(sample_season().season.year)
    assert till.seller in {seller.code for seller in sample_shops().sellers}


def test_every_allotment_belongs_to_a_farmer_whose_name_the_vault_will_hold() -> None:
    sample = sample_season()
    farmers = {farmer.key: farmer for farmer in sample.farmers}
    assert {str(each.farmer) for each in sample.allotments} <= set(farmers)
    assert {farmer.subject for farmer in sample.farmers} == set(sample.names)
    assert all("농가" in farmer.village for farmer in sample.farmers)
