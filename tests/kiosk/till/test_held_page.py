"""Baskets that wait: chosen by touch, by the number people say, by the ticket; on the real page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.sales.held import HeldLine
from app.sales.wire import SALE, read_sale
from kiosk.till.held import derive as deriving
from kiosk.till.held.examples import NOW, kiosk_basket
from kiosk.till.held.state import HeldState
from tests.app.catalog.shelf import PASTE, RICE
from tests.app.sales.stand import open_stand
from tests.kiosk.stage import Stage
from tests.kiosk.till.place import Place, kiosk, open_place


@pytest.fixture
def place(stage: Callable[..., Stage], tmp_path: Path) -> Place:
    return open_place(stage, tmp_path)


def look_again(place: Place) -> None:
    place.stage.pages.model(place.stage.pages.current).look()
    place.stage.settle()


def at_held(place: Place) -> None:
    place.stage.shell.go("till/held")
    place.stage.settle()


def test_a_basket_of_a_kiosk_is_marked_and_goes_on_at_the_till(place: Place) -> None:
    place.hold(27)
    place.stage.pages.model("till/sale").entered()
    place.stage.settle()
    place.stage.touch("key-recall")
    assert place.stage.text("title") == "기다리는 계산 1건"
    assert place.stage.text("held-1-number") == "27번"
    assert place.stage.text("held-1-what") == "무인 S01 · 1개"
    place.stage.touch("key-open")
    assert place.stage.pages.current == "till/sale"
    assert place.stage.text("total") == "32,000"
    place.stage.key("F2")
    place.stage.touch("key-received")
    (sale,) = place.counter.entries()
    assert sale.kind == SALE
    assert read_sale(("T01-000001", 32_000, 7), sale.body).held == ("S01", 27)


def test_the_number_that_is_said_chooses_the_basket(place: Place) -> None:
    for number in (26, 27, 28):
        place.hold(number, won=32_000 + number)
    at_held(place)
    place.stage.type("27")
    assert place.stage.text("total") == "32,027"
    place.stage.key("Return")
    assert place.till.basket().held == ("S01", 27)


def test_a_ticket_before_the_scanner_opens_it(place: Place, tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    stand = open_stand(tmp_path / "kiosk")
    stand.kiosk.scan(RICE.barcode)
    ticket = stand.kiosk.hold()
    at_held(place)
    place.stage.scan(ticket.qr)
    assert place.stage.pages.current == "till/sale"
    assert place.till.basket().held == ("S01", ticket.seq)
    stand.engine.dispose()


def test_what_is_no_ticket_is_refused_in_words(place: Place) -> None:
    place.hold(27)
    at_held(place)
    place.stage.scan(RICE.barcode)
    assert "번호표" in place.stage.text("notice")
    assert place.stage.pages.current == "till/held"


def test_a_good_that_is_not_sold_here_is_said_before_the_rest_is_paid(place: Place) -> None:
    basket = place.hold(27)
    strange = HeldLine("GJ-9999", "", 1, 5_000)
    place.waiting[0] = replace(basket, won=37_000, lines=(*basket.lines, strange))
    at_held(place)
    place.stage.touch("key-open")
    assert place.stage.text("notice").startswith("여기 없는 상품이 있어요.")
    place.stage.touch("key-back")
    assert place.stage.pages.current == "till/sale"
    assert place.stage.text("total") == "32,000"


def test_own_baskets_stand_among_them_and_are_taken_up(place: Place) -> None:
    for barcode in (RICE.barcode, PASTE.barcode):
        place.stage.scan(barcode)
        place.stage.touch("key-hold")
    place.hold(27)
    at_held(place)
    assert place.stage.text("title") == "기다리는 계산 3건"
    assert [place.stage.text(f"held-{at}-what") for at in (1, 2, 3)].count("보류 · 1개") == 2
    place.stage.type("2")
    place.stage.touch("key-open")
    assert place.stage.text("total") == "15,000"


def test_the_chosen_one_stays_chosen_while_others_come_and_go(place: Place) -> None:
    first, second = place.hold(26), place.hold(27)
    at_held(place)
    place.stage.touch("held-2")
    place.waiting.remove(first)
    look_again(place)
    assert place.stage.text("total-label") == "27번"
    place.waiting.remove(second)
    look_again(place)
    assert place.stage.text("title") == "기다리는 계산이 없어요"
    place.stage.touch("key-back")
    assert place.stage.pages.current == "till/sale"


def test_a_full_till_says_what_to_do_first(place: Place) -> None:
    place.stage.scan(RICE.barcode)
    place.hold(27)
    at_held(place)
    place.stage.touch("key-open")
    assert place.stage.text("notice").startswith("지금 손님의 계산을")


def test_a_kiosks_place_shows_its_key_only_where_there_are_kiosks(place: Place) -> None:
    assert place.stage.eyes.find("key-kiosks") is None
    place.kiosks.append(kiosk("S01"))
    place.stage.pages.model("till/sale").entered()
    place.stage.settle()
    place.stage.touch("key-kiosks")
    assert place.stage.pages.current == "till/kiosks"


@pytest.mark.parametrize(("minutes", "shown"), [(3, "7분 남음"), (9, "1분 남음"), (20, "1분 남음")])
def test_a_minute_that_has_begun_is_left(minutes: int, shown: str) -> None:
    basket = kiosk_basket(27)
    now = basket.at + (NOW - basket.at) / 3 * minutes
    (row,) = deriving.derive(HeldState((basket,), now=now)).rows
    assert row.rest == shown
