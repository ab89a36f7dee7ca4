"""The door and the virtual service together: an order is charged once, whatever goes wrong."""

from datetime import timedelta

import httpx
import pytest

from app.devices.payments.commands import PhoneProblem, phone
from app.devices.payments.emulator.server import Emulator
from app.devices.payments.errors import AmountDiffers, NotAPaymentCode, PaymentServiceAway
from app.devices.payments.http_door import HttpDoor, open_door
from app.devices.payments.model import Approved, Declined, Unknown, Waiting, WhyDeclined
from tests.fakes import HandClock

ORDER, WON = "S01-1", 47_000


def break_(emulator: Emulator, **fault: object) -> None:
    httpx.post(f"{emulator.url}/control/fault", json=fault).raise_for_status()


def code_of(emulator: Emulator, won: int = 100_000) -> str:
    code: str = phone(emulator.url, "code", {"won": won})["code"]
    return code


def charged(emulator: Emulator) -> list[dict[str, object]]:
    told: list[dict[str, object]] = httpx.get(f"{emulator.url}/control/charged").json()
    return told


def test_the_phone_scans_our_code(door: HttpDoor, emulator: Emulator) -> None:
    shown = door.present(WON, ORDER)
    assert door.state(ORDER) == Waiting()
    phone(emulator.url, "pay", {"qr": shown.qr})
    state = door.state(ORDER)
    assert isinstance(state, Approved)
    assert len(state.approval) == 8
    assert charged(emulator) == [{"order": ORDER, "won": WON}]


def test_we_scan_the_phones_code(door: HttpDoor, emulator: Emulator) -> None:
    state = door.charge(code_of(emulator), WON, ORDER)
    assert isinstance(state, Approved)
    assert door.state(ORDER) == state


def test_the_same_order_is_charged_once(door: HttpDoor, emulator: Emulator) -> None:
    code = code_of(emulator)
    first = door.charge(code, WON, ORDER)
    assert door.charge(code, WON, ORDER) == first
    assert door.charge(code_of(emulator), WON, ORDER) == first
    assert len(charged(emulator)) == 1


def test_the_same_code_is_shown_again_for_the_same_order(door: HttpDoor) -> None:
    assert door.present(WON, ORDER) == door.present(WON, ORDER)


def test_another_amount_under_the_same_order_is_refused(door: HttpDoor, emulator: Emulator) -> None:
    door.present(WON, ORDER)
    with pytest.raises(AmountDiffers):
        door.present(WON + 1, ORDER)
    with pytest.raises(AmountDiffers):
        door.charge(code_of(emulator), WON - 1, ORDER)
    assert charged(emulator) == []


def test_a_code_that_no_phone_shows_charges_nothing(door: HttpDoor, emulator: Emulator) -> None:
    with pytest.raises(NotAPaymentCode):
        door.charge("800088000000000000000000", WON, ORDER)
    assert door.state(ORDER) == Unknown()


def test_a_code_is_good_once(door: HttpDoor, emulator: Emulator) -> None:
    code = code_of(emulator)
    door.charge(code, WON, ORDER)
    assert door.charge(code, WON, "S01-2") == Declined(WhyDeclined.EXPIRED)


def test_too_little_money_is_said(door: HttpDoor, emulator: Emulator) -> None:
    assert door.charge(code_of(emulator, 100), WON, ORDER) == Declined(WhyDeclined.NO_MONEY)


def test_the_customer_refuses(door: HttpDoor, emulator: Emulator) -> None:
    phone(emulator.url, "pay", {"qr": door.present(WON, ORDER).qr, "decline": True})
    assert door.state(ORDER) == Declined(WhyDeclined.REFUSED)


def test_a_shown_code_lives_three_minutes(
    door: HttpDoor, emulator: Emulator, clock: HandClock
) -> None:
    shown = door.present(WON, ORDER)
    assert shown.until == clock.now() + timedelta(minutes=3)
    clock.pass_by(timedelta(minutes=3, seconds=1))
    phone(emulator.url, "pay", {"qr": shown.qr})
    assert door.state(ORDER) == Declined(WhyDeclined.EXPIRED)
    assert charged(emulator) == []


def test_what_is_cancelled_can_never_be_charged(door: HttpDoor, emulator: Emulator) -> None:
    """Also where the cancel overtakes the charge on its way."""
    assert door.cancel(ORDER) == Declined(WhyDeclined.CANCELLED)
    assert door.charge(code_of(emulator), WON, ORDER) == Declined(WhyDeclined.CANCELLED)
    assert charged(emulator) == []


def test_a_cancel_that_comes_too_late_says_that_it_is_paid(
    door: HttpDoor, emulator: Emulator
) -> None:
    paid = door.charge(code_of(emulator), WON, ORDER)
    assert door.cancel(ORDER) == paid


@pytest.mark.parametrize(
    ("fault", "count"), [("away", 0), ("lost_request", 0), ("lost_answer", 1), ("slow", 1)]
)
def test_without_an_answer_nobody_knows_and_asking_again_charges_no_second_time(
    door: HttpDoor, emulator: Emulator, fault: str, count: int
) -> None:
    break_(emulator, on="charge", fault=fault, seconds=0.8)
    code = code_of(emulator)
    with pytest.raises(PaymentServiceAway):
        door.charge(code, WON, ORDER)
    if fault != "slow":  # that one is still being done
        assert len(charged(emulator)) == count
    assert isinstance(door.charge(code, WON, ORDER), Approved)
    assert len(charged(emulator)) == 1


def test_a_doubled_request_is_charged_once(door: HttpDoor, emulator: Emulator) -> None:
    break_(emulator, on="charge", fault="duplicate")
    assert isinstance(door.charge(code_of(emulator), WON, ORDER), Approved)
    assert len(charged(emulator)) == 1


def test_a_refused_charge_is_not_charged(door: HttpDoor, emulator: Emulator) -> None:
    break_(emulator, on="charge", fault="declined")
    assert door.charge(code_of(emulator), WON, ORDER) == Declined(WhyDeclined.REFUSED)
    assert charged(emulator) == []


def test_a_service_that_is_away_is_not_ready(door: HttpDoor, emulator: Emulator) -> None:
    assert door.ready()
    break_(emulator, fault="away", times=1)
    assert not door.ready()
    assert not open_door("http://127.0.0.1:9", "GJ0001").ready()


@pytest.mark.parametrize(
    "told", [{}, {"state": "?"}, {"state": "declined"}, {"state": "approved", "approval": 1}]
)
def test_an_answer_that_nobody_understands_is_no_answer(told: dict[str, object]) -> None:
    door = HttpDoor("http://service", "GJ0001")
    door._client = httpx.Client(
        base_url="http://service",
        transport=httpx.MockTransport(lambda _: httpx.Response(200, json=told)),
    )
    with pytest.raises(PaymentServiceAway):
        door.state(ORDER)
    with pytest.raises(PaymentServiceAway):
        door.present(WON, ORDER)
    door.close()


def test_an_order_id_that_fits_no_code_is_a_bug(door: HttpDoor) -> None:
    with pytest.raises(ValueError, match="order id"):
        door.state("a/b")


def test_a_phone_says_what_it_did_not_manage(emulator: Emulator) -> None:
    for qr in ("?", "00020163040000"):
        with pytest.raises(PhoneProblem):
            phone(emulator.url, "pay", {"qr": qr})


@pytest.mark.parametrize(
    ("path", "told", "status"),
    [
        ("/v1/orders/A/charge", {}, 400),
        ("/v1/what", {}, 404),
        ("/control/fault", {"fault": "flood"}, 400),
        ("/control/fault", {"fault": "slow", "times": 0}, 400),
        ("/phone/code", {"colour": 1}, 400),
        ("/v1/orders/A/present", [1], 400),
    ],
)
def test_what_makes_no_sense_is_refused(
    emulator: Emulator, path: str, told: object, status: int
) -> None:
    assert httpx.post(f"{emulator.url}{path}", json=told).status_code == status
