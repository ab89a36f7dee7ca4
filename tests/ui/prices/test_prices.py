"""Prices and tax classes by hand: from a day on, asked twice where a figure jumps, taken back."""

from collections.abc import Callable
from dataclasses import asdict, replace

import pytest

from app.access.model import Role
from app.catalog.model import Price
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from tests.ui.goods_desk import fill, focus, note

Sit = Callable[..., Desk]
FIRST = canned.ALL_GOODS.goods[0]
SKU, WON = FIRST.good.sku, FIRST.prices[0].won


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    at.go("prices")
    return at


def with_later() -> FakeCentre:
    """A centre where the first good has a price to come."""
    later = Price(SKU, "", 33_000, 20251201)
    goods = replace(
        canned.ALL_GOODS,
        goods=(replace(FIRST, prices=(*FIRST.prices, later)), *canned.ALL_GOODS.goods[1:]),
    )
    return FakeCentre({**canned.FULL, "goods": goods})


def test_the_form_begins_with_what_is_in_force_from_today(here: Desk) -> None:
    assert here.text("won") == f"{WON:,}"
    assert here.text("from") == "2025-11-20"
    assert here.text("price-history") == f"2025-01-01부터 {WON:,}원"


def test_a_price_is_set_for_a_day_to_come(here: Desk) -> None:
    here.key("Return")
    assert focus(here) is here.find("won")
    fill(here, won=str(WON + 500), **{"from": "2025-12-01"}, reason="재료값")
    here.key("Ctrl+S")
    assert here.centre.saved == [
        ("prices", {"price": {"sku": SKU, "option": "", "won": WON + 500, "from_day": 20251201,
                              "source": "재료값"}, "known": [asdict(FIRST.prices[0])]}),
    ]  # fmt: skip
    assert here.text("price-said") == f"2025-12-01부터 {WON + 500:,}원으로 적어 두었습니다."


def test_a_price_that_jumps_is_asked_about_once(here: Desk) -> None:
    fill(here, won=str(WON * 10))
    here.key("Ctrl+S")
    assert here.centre.saved == []
    assert "크게 바뀝니다" in here.text("price-said")
    here.key("Ctrl+S")
    assert len(here.centre.saved) == 1


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [
        ({"won": "많이"}, "won", "원을 수로 적어 주세요."),
        ({"won": "0"}, "won", "원을 수로 적어 주세요."),
        ({"from": "2025-11-19"}, "from", "지난날의 값은 바꿀 수 없습니다."),
        ({"from": "내일"}, "from", "2025-11-20처럼 적어 주세요."),
        ({"tax_until": "2025-01-01"}, "tax-until", "시작한 날 뒤의 날이거나, 비워 두세요."),
        ({"tax_basis": " "}, "tax-basis", "어느 법, 어느 글에 따른 것인지 적어 주세요."),
    ],
)
def test_what_cannot_be_is_said_under_its_field(
    here: Desk, values: dict[str, str], field: str, told: str
) -> None:
    fill(here, **values)
    assert note(here, field) == told
    here.key("Ctrl+S")
    assert here.centre.saved == []


def test_a_price_to_come_is_shown_and_can_be_taken_back(desk: Sit) -> None:
    here = desk(with_later())
    here.enter()
    here.go("prices")
    assert "33,000 · 12-01" in here.text("prices-table")
    here.click("withdraw-price")
    assert here.centre.saved == [
        ("prices/withdrawn", {"sku": SKU, "option": "", "from_day": 20251201, "won": 33_000}),
    ]


def test_a_price_that_another_officer_set_meanwhile_is_shown_before_one_saves(here: Desk) -> None:
    here.key("Return")
    fill(here, won=str(WON + 500))
    here.centre.refusal = "stale"
    here.centre.answers["goods"] = with_later().answers["goods"]
    here.key("Ctrl+S")
    assert here.text("price-said").startswith("그사이 다른 사람이 값을 적었습니다.")
    assert here.text("price-history").startswith("2025-12-01부터 33,000원")
    assert here.text("won") == str(WON + 500)
    here.centre.refusal = ""
    here.key("Ctrl+S")
    ((_, sent),) = here.centre.saved
    assert isinstance(sent, dict)
    assert [each["won"] for each in sent["known"]] == [WON, 33_000]


def test_prices_of_a_day_to_come_can_be_looked_at(desk: Sit) -> None:
    here = desk(with_later())
    here.enter()
    here.go("prices")
    fill(here, prices_day="2025-12-01")
    here.key("Return")
    first = here.text("prices-table").split()
    assert "33,000" in first
    assert "33,000 · 12-01" not in here.text("prices-table")


def test_a_tax_class_is_said_with_its_basis_and_its_last_day(here: Desk) -> None:
    fill(here, tax="과세", tax_until="2027-12-31", tax_basis="시행규칙 별표 1")
    here.find("tax-basis").setFocus()
    here.key("Ctrl+S")
    ((name, sent),) = here.centre.saved
    assert name == "tax-classes"
    assert isinstance(sent, dict)
    tax = sent["tax"]
    assert (tax["tax"], tax["until_day"], tax["basis"]) == ("과세", 20271231, "시행규칙 별표 1")
    assert sent["known"] == [asdict(each) for each in FIRST.taxes]


def test_who_is_no_officer_sets_no_price(desk: Sit) -> None:
    here = desk(FakeCentre(role=Role.AUDITOR))
    here.enter()
    here.go("prices")
    assert not here.find("price-save").isEnabled()
    assert not here.find("taxes-save").isEnabled()
