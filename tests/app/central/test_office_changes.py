"""The office changes goods, prices, seasons and stations: by role, checked, noted, and told on."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from app.access.model import OfficeUser, Role, StationKind
from app.catalog.model import Confidence, Price, Tax, TaxClass
from app.central.centre import Centre
from app.central.client import NotAllowed, NotDone, OfficeClient
from app.central.season_model import WantedSeason
from app.central.trail import working
from app.demo import sample
from app.demo.sample_goods import sample_goods
from app.storage import feed
from app.storage.unit_of_work import reading
from tests.app.central.trade import DAY

PASSWORD = "마당의 긴 암호"
TOMORROW = 20251121
SEEN = next(each.prices for each in sample_goods() if each.good.sku == "GJ-0013")


@pytest.fixture
def loaded(centre: Centre) -> Centre:
    sample.load(centre)
    for login, role in {
        "office": Role.OFFICER, "dev": Role.DEVICE_MANAGER, "audit": Role.AUDITOR,
        "till": Role.TREASURER,
    }.items():  # fmt: skip
        centre.users.save(login, "홍길동", role, PASSWORD)
    return centre


Sit = Callable[[str], OfficeClient]


@pytest.fixture
def sit(loaded: Centre, url: str) -> Iterator[Sit]:
    made: list[OfficeClient] = []

    def as_user(login: str) -> OfficeClient:
        made.append(OfficeClient(url))
        made[-1].sign_in(login, PASSWORD)
        return made[-1]

    yield as_user
    for each in made:
        each.close()


def told(centre: Centre, record: str, key: str) -> bytes | None:
    """What the feed says of a record now; None for a tombstone or nothing."""
    with reading(centre.engine) as session:
        rows = feed.snapshot(session, ("*", "RA-01", "GD-01", "SHOP-01")).rows
    return next((body for name, each, body in rows if (name, each) == (record, key)), None)


def test_every_good_comes_with_its_prices_and_tax_classes(sit: Sit) -> None:
    goods = sit("audit").goods()
    assert (len(goods.goods), goods.day) == (153, DAY)
    kimchi = next(each for each in goods.goods if each.good.sku == "GJ-0013")
    assert [price.won for price in kimchi.prices] == [13_000]
    assert kimchi.taxes[0].tax is Tax.EXEMPT
    assert [each.name for each in goods.sellers] == ["초록믿음 (강진군)"]
    assert len(goods.groups) == 10


def test_a_dated_price_is_saved_noted_and_told_on(loaded: Centre, sit: Sit) -> None:
    office = sit("office")
    office.save_price(Price("GJ-0013", "", 14_000, TOMORROW, "재료값"), SEEN)
    assert told(loaded, "price", f"GJ-0013//{TOMORROW}") is not None
    (change,) = office.changes("price", "GJ-0013").changes
    assert (change.login, change.role, change.number) == ("office", "officer", 1)
    assert change.at == loaded.clock.now()
    office.withdraw_price(Price("GJ-0013", "", 14_000, TOMORROW))
    assert told(loaded, "price", f"GJ-0013//{TOMORROW}") is None
    assert [each.is_gone for each in office.changes("price", "GJ-0013").changes] == [True, False]


@pytest.mark.parametrize(
    ("price", "word"),
    [
        (Price("GJ-0013", "", 14_000, 20251119), "past"),
        (Price("GJ-0013", "", 14_000, 20251131), "day"),
        (Price("GJ-0013", "10kg", 14_000, TOMORROW), "unknown_good"),
        (Price("GJ-0228", "", 14_000, TOMORROW), "unknown_good"),
        (Price("GJ-9999", "", 14_000, TOMORROW), "unknown_good"),
        (Price("GJ-0013", "", 0, TOMORROW), "won"),
    ],
)
def test_a_price_that_cannot_be_is_refused(sit: Sit, price: Price, word: str) -> None:
    with pytest.raises(NotDone) as caught:
        sit("office").save_price(price, SEEN)
    assert caught.value.word == word


def test_what_is_in_force_is_not_withdrawn(sit: Sit) -> None:
    with pytest.raises(NotDone, match="past"):
        sit("office").withdraw_price(Price("GJ-0013", "", 13_000, 20250101))
    with pytest.raises(NotDone, match="unknown_price"):
        sit("office").withdraw_price(Price("GJ-0013", "", 13_000, TOMORROW))


def test_a_new_good_and_a_changed_one(loaded: Centre, sit: Sit) -> None:
    office = sit("office")
    first = office.goods().goods[0].good
    new = replace(
        first, sku="GJ-N001", name="새 상품", kiosk_name="새 상품", barcode="8801234567893",
        quick=None, options=(),
    )  # fmt: skip
    office.save_good(new, None)
    office.save_good(replace(new, pack="2 kg"), new)
    assert told(loaded, "good", "GJ-N001") is not None
    assert [each.number for each in office.changes("good", "GJ-N001").changes] == [2, 1]
    for wrong, word in [
        (replace(new, name=" "), "empty"), (replace(new, sku="a/b"), "code"),
        (replace(new, seller="XX"), "unknown_seller"),
        (replace(new, group="moon"), "unknown_group"), (replace(new, quick=2), "quick_taken"),
        (replace(new, barcode=first.barcode), "barcode_taken"),
    ]:  # fmt: skip
        with pytest.raises(NotDone) as caught:
            office.save_good(wrong, replace(new, pack="2 kg"))
        assert caught.value.word == word


def test_a_tax_class_is_signed_by_the_role_of_who_says_so(sit: Sit) -> None:
    office = sit("office")
    tax = TaxClass("GJ-0195", Tax.TAXED, DAY, "섞음", Confidence.INFERRED, "somebody", 20261231)
    office.save_tax_class(tax, ())
    state = next(each for each in office.goods().goods if each.good.sku == "GJ-0195")
    assert state.taxes == (replace(tax, signed_by_role="officer"),)
    for wrong, word in [
        (replace(tax, basis=""), "basis"), (replace(tax, until_day=DAY - 1), "until"),
        (replace(tax, from_day=DAY - 1), "past"), (replace(tax, sku="?"), "unknown_good"),
    ]:  # fmt: skip
        with pytest.raises(NotDone, match=word):
            office.save_tax_class(wrong, state.taxes)


@pytest.mark.parametrize("login", ["audit", "dev", "till"])
def test_who_is_no_officer_reads_and_changes_nothing(sit: Sit, login: str) -> None:
    office = sit(login)
    good = office.goods().goods[0].good
    season = office.seasons().seasons[0]
    with pytest.raises(NotAllowed):
        office.save_good(good, good)
    with pytest.raises(NotAllowed):
        office.save_price(Price(good.sku, "", 1_000, TOMORROW), ())
    with pytest.raises(NotAllowed):
        office.save_season(WantedSeason(season.season, season.version))
    assert office.changes("good").changes == ()


def test_of_two_officers_who_change_one_good_the_second_is_told(sit: Sit) -> None:
    one, two = sit("office"), sit("office")
    seen = one.goods().goods[0].good
    one.save_good(replace(seen, pack="2 kg"), seen)
    with pytest.raises(NotDone, match="stale"):
        two.save_good(replace(seen, origin="강진"), seen)
    with pytest.raises(NotDone, match="sku_taken"):
        two.save_good(replace(seen, origin="강진"), None)
    (now,) = (each.good for each in two.goods().goods if each.good.sku == seen.sku)
    assert (now.pack, now.origin) == ("2 kg", seen.origin)
    two.save_good(replace(now, origin="강진"), now)


def test_of_two_officers_who_set_one_price_the_second_is_told(sit: Sit) -> None:
    one, two = sit("office"), sit("office")
    first = Price("GJ-0013", "", 14_000, TOMORROW)
    one.save_price(first, SEEN)
    with pytest.raises(NotDone, match="stale"):
        two.save_price(replace(first, won=15_000), SEEN)
    with pytest.raises(NotDone, match="stale"):
        two.withdraw_price(replace(first, won=15_000))
    two.save_price(replace(first, won=15_000), (*SEEN, first))


def test_of_two_officers_who_say_one_tax_class_the_second_is_told(sit: Sit) -> None:
    one, two = sit("office"), sit("office")
    tax = TaxClass("GJ-0195", Tax.TAXED, DAY, "섞음", Confidence.INFERRED)
    one.save_tax_class(tax, ())
    with pytest.raises(NotDone, match="stale"):
        two.save_tax_class(replace(tax, tax=Tax.EXEMPT), ())


def test_two_at_once_are_one_after_the_other(sit: Sit) -> None:
    desks = [sit("office") for _ in range(4)]
    seen = desks[0].goods().goods[0].good

    def save(number: int) -> str:
        try:
            desks[number].save_good(replace(seen, pack=f"9{number} kg"), seen)
        except NotDone as refused:
            return refused.word
        return "saved"

    with ThreadPoolExecutor(4) as hands:
        assert sorted(hands.map(save, range(4))) == ["saved", "stale", "stale", "stale"]


def test_a_season_is_saved_as_the_next_version_and_nobody_is_overwritten(sit: Sit) -> None:
    office = sit("office")
    (state,) = office.seasons().seasons
    assert (state.version, state.saved_by) == (0, None)
    wetter = replace(state.season.schemes[0], moisture_ceiling=1_550)
    changed = replace(state.season, schemes=(wetter, *state.season.schemes[1:]))
    office.save_season(WantedSeason(changed, 0))
    (after,) = office.seasons().seasons
    assert (after.season, after.version, after.saved_by) == (changed, 1, "office")
    with pytest.raises(NotDone, match="stale"):
        office.save_season(WantedSeason(changed, 0))
    with pytest.raises(NotDone, match="stale"):
        office.save_season(WantedSeason(changed, None))
    office.save_season(WantedSeason(replace(changed, year=2026), None))
    assert [each.season.year for each in office.seasons().seasons] == [2025, 2026]


def test_a_season_that_cannot_be_is_refused(sit: Sit) -> None:
    office = sit("office")
    (state,) = office.seasons().seasons
    dry = replace(state.season.schemes[0], moisture_floor=1_600)
    for wrong, word in [
        (replace(state.season, closes=state.season.opens.replace(year=2024)), "days"),
        (replace(state.season, schemes=()), "empty"),
        (replace(state.season, schemes=(dry,)), "moisture"),
    ]:
        with pytest.raises(NotDone, match=word):
            office.save_season(WantedSeason(wrong, 0))


def test_a_code_brings_the_settings_of_its_station_and_can_be_taken_back(sit: Sit) -> None:
    dev = sit("dev")
    made = dev.enrolment_code("SHOP-01", StationKind.TILL)
    devices = dev.devices()
    (open_code,) = devices.codes
    assert (open_code.station, open_code.made_by) == (made.station, "dev")
    settings = next(each for each in devices.settings if each.station == made.station)
    assert (settings.place, settings.panel) == ("SHOP-01", "L15")
    dev.void_code(made.station)
    assert dev.devices().codes == ()
    with pytest.raises(NotDone, match="unknown_code"):
        dev.void_code(made.station)
    assert len(dev.changes("enrolment_code").changes) == 2


def test_a_station_is_told_its_settings_and_stays_where_it_is(loaded: Centre, sit: Sit) -> None:
    dev = sit("dev")
    till = next(each for each in dev.devices().settings if each.station == "T01")
    dev.save_station_settings(replace(till, panel="L21", floor_mm=1_050))
    after = next(each for each in dev.devices().settings if each.station == "T01")
    assert (after.panel, after.floor_mm) == ("L21", 1_050)
    assert told(loaded, "station_settings", "T01") is not None
    for wrong, word in [
        (replace(till, station="T99"), "unknown_station"),
        (replace(till, place="SHOP-01"), "other_station"),
        (replace(till, panel="L99"), "panel"), (replace(till, floor_mm=9_000), "floor"),
        (replace(till, seller="XX"), "unknown_seller"),
        (replace(till, season="1999"), "unknown_season"),
        (replace(till, season="?"), "unknown_season"),
    ]:  # fmt: skip
        with pytest.raises(NotDone, match=word):
            dev.save_station_settings(wrong)
    with pytest.raises(NotAllowed):
        sit("office").save_station_settings(till)


def test_an_unknown_station_is_not_revoked(sit: Sit) -> None:
    with pytest.raises(NotDone, match="unknown_station"):
        sit("dev").revoke("T99")
    with pytest.raises(NotAllowed):
        sit("audit").revoke("T01")


def test_what_was_not_committed_is_not_noted(loaded: Centre, sit: Sit) -> None:
    user = OfficeUser("office", "홍길동", Role.OFFICER, "")
    undone: AbstractContextManager[object] = working(loaded, user)
    with undone:
        pass
    assert sit("audit").changes("good").changes == ()
