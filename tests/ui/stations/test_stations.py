"""Stations by hand: the map, settings, a new code, taking one back, revoking with two presses."""

from collections.abc import Callable

import pytest

from app.access.model import Role, StationKind
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from tests.ui.goods_desk import fill, focus, note
from ui.stations import draft
from ui.stations.table_model import Health, health

Sit = Callable[..., Desk]


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk(FakeCentre(role=Role.DEVICE_MANAGER))
    at.enter()
    at.go("stations")
    return at


def choose(here: Desk, station: str) -> None:
    here.key("/")
    here.find("stations-filter").setFocus()
    here.key("Ctrl+A")
    here.type("stations-filter", station)
    here.key("Return")
    here.key("Return")


def test_the_map_tells_each_station_by_a_shape_of_its_own(here: Desk) -> None:
    rows = [(each, here.clock.now()) for each in canned.STATIONS.stations]
    assert [health(row) for row in rows] == [
        Health.WELL, Health.SILENT, Health.WAITING, Health.NEVER, Health.REVOKED,
    ]  # fmt: skip


def test_enter_opens_the_settings_that_its_kind_has(here: Desk) -> None:
    choose(here, "S01")
    assert focus(here) is here.find("panel")
    assert here.text("pay-provider") == "가상결제"
    assert here.shows("handing")
    assert not here.shows("scale-number")
    here.key("Escape")
    assert not here.shows("station")
    assert focus(here) is here.find("stations-table")


def test_settings_are_saved(here: Desk) -> None:
    choose(here, "S01")
    fill(here, floor="1050", handing="pick_up", glass="398 x 708")
    here.key("Ctrl+S")
    ((name, sent),) = here.centre.saved
    assert name == "station-settings"
    assert isinstance(sent, dict)
    assert (sent["floor_mm"], sent["handing"]) == (1_050, "pick_up")
    assert sent["measured_glass_mm"] == [398, 708]
    assert here.text("station-said").startswith("저장했습니다.")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"floor": "높음"}, "floor"), ({"floor": "9000"}, "floor"), ({"glass": "큼"}, "glass"),
        ({"peer": "192.168.0.1"}, "peer"), ({"pay_url": "ftp://x"}, "pay-url"),
        ({"pay_merchant": ""}, "pay-merchant"), ({"profile": "generic-80mm"}, "printer"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_under_its_field(
    here: Desk, values: dict[str, str], field: str
) -> None:
    choose(here, "S01")
    fill(here, **values)
    assert note(here, field)
    here.key("Ctrl+S")
    assert here.centre.saved == []


@pytest.mark.parametrize("settings", canned.DEVICES.settings, ids=lambda each: each.station)
def test_settings_that_are_looked_at_stay_the_same(settings: object) -> None:
    values = draft.values_of(settings)  # type: ignore[arg-type]  # pytest's parameters are objects
    assert draft.checked(values) == {}
    assert draft.settings_of(values, settings) == settings  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(StationKind))
def test_every_field_of_a_kind_is_in_the_form(here: Desk, kind: StationKind) -> None:
    assert all(here.find(name) for name in draft.fields_of(kind))


def test_a_new_code_is_shown_large_and_as_qr_until_one_looks_elsewhere(here: Desk) -> None:
    here.key("Ctrl+N")
    assert focus(here) is here.find("enrol-place")
    fill(here, enrol_place="SHOP-01", enrol_kind="store")
    here.key("Ctrl+S")
    assert here.centre.saved == [
        ("enrolment-codes", {"place": "SHOP-01", "kind": "store", "station": None})
    ]
    assert here.text("enrol-code") == "ABCD-EFGH-JKLM"
    assert here.shows("enrol-qr")
    assert here.text("enrol-until") == "S02 · 11월 21일 12:00까지 한 번만 쓸 수 있습니다"
    here.key("Escape")
    here.key("Ctrl+N")
    assert not here.shows("enrol-code")
    assert here.text("enrol-code") == ""


def test_an_open_code_can_be_taken_back(here: Desk) -> None:
    here.key("Ctrl+N")
    here.click("void-code")
    assert here.centre.saved == [("enrolment-codes/T02", None)]


def test_revoking_wants_two_presses(here: Desk) -> None:
    choose(here, "T01")
    here.click("revoke-station")
    assert here.centre.saved == []
    assert "되돌릴 수 없습니다" in here.text("station-said")
    here.click("revoke-station")
    assert here.centre.saved == [("stations/T01/revoked", None)]


def test_who_is_no_device_manager_looks_only(desk: Sit) -> None:
    here = desk()
    here.enter()
    here.go("stations")
    choose(here, "T01")
    for name in ("new-station", "station-save", "revoke-station"):
        assert not here.find(name).isEnabled()
