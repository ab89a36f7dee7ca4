"""A payment by QR ends known, charged at most once, booked exactly once, whatever fails."""

from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import select, update

from app.devices.payments.model import State
from app.journal.errors import MustEnrolAnew
from app.journal.store import JournalStateRow
from app.sales.errors import SaleReason, SaleRefused
from app.sales.self_service import How, Payment, PayState, WhyNotPaid
from app.sales.store import PaymentRow, SaleRow, TenderRow
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.catalog.shelf import GAMTAE, RICE
from tests.app.sales.stand import STAFF, Stand, again, open_stand
from tests.app.sales.test_kiosk import refused
from tests.fakes import full_disk

WON = 32_000


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    stand = open_stand(tmp_path)
    stand.kiosk.scan(RICE.barcode)
    return stand


def pays(stand: Stand, payment: Payment) -> None:
    stand.service.phone_pays(payment.qr, agrees=True)


def is_booked_once(stand: Stand) -> Payment:
    """Charged once, sold once, and nothing left in the basket."""
    payment = stand.kiosk.payment()
    assert payment is not None
    assert payment.state is PayState.APPROVED
    assert payment.sale is not None
    assert [charge.won for charge in stand.service.charges] == [WON]
    assert (stand.count(SaleRow), stand.count(TenderRow)) == (1, 1)
    assert stand.kiosk.basket().lines == ()
    assert not payment.is_open
    stand.audit()
    return payment


def is_not_paid(stand: Stand, why: WhyNotPaid) -> None:
    payment = stand.kiosk.payment()
    assert payment is not None
    assert (payment.state, payment.reason) == (PayState.DECLINED, why)
    assert stand.service.charges == []
    assert stand.entries() == []
    assert stand.kiosk.basket().total == WON


def test_the_phone_scans_our_code(stand: Stand) -> None:
    payment = stand.kiosk.start_payment(How.SHOWN)
    assert payment.state is PayState.WAITING
    assert (payment.won, payment.until) == (WON, stand.clock.now() + timedelta(minutes=3))
    assert stand.kiosk.poll() == payment
    pays(stand, payment)
    stand.kiosk.poll()
    assert is_booked_once(stand).approval == "00000001"


def test_we_scan_the_phones_code(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    is_booked_once(stand)
    stand.kiosk.leave()
    assert stand.kiosk.payment() is None


def test_asking_on_after_the_end_changes_nothing(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    for _ in range(3):
        stand.kiosk.poll()
    is_booked_once(stand)


@pytest.mark.parametrize("agrees", [True, False])
def test_two_steps_at_a_time_end_it_once(stand: Stand, tmp_path: Path, agrees: bool) -> None:
    """The second asks, hears, and books while the first one's answer is still on its way."""
    payment = stand.kiosk.start_payment(How.SHOWN)
    stand.service.phone_pays(payment.qr, agrees=agrees)
    other = open_stand(tmp_path, clock=stand.clock, service=stand.service)
    told = stand.door.state

    def slow(order_id: str) -> State:
        other.kiosk.poll()
        return told(order_id)

    stand.door.state = slow  # type: ignore[method-assign]
    stand.kiosk.poll()
    other.engine.dispose()
    if agrees:
        is_booked_once(stand)
    else:
        is_not_paid(stand, WhyNotPaid.REFUSED)
    stand.kiosk.scan(GAMTAE.barcode)  # nothing is locked any more


@pytest.mark.parametrize("code", ["", "short", "코드코드코드코드", "x" * 65, "8000 88000000"])
def test_what_is_no_code_is_not_sent(stand: Stand, code: str) -> None:
    with refused(SaleReason.NOT_A_PAYMENT_CODE):
        stand.kiosk.start_payment(How.SCANNED, code)
    assert stand.kiosk.payment() is None


def test_a_code_that_the_service_does_not_know_is_declined(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SCANNED, "2146810002082")
    is_not_paid(stand, WhyNotPaid.NOT_A_CODE)


def test_too_little_money_leaves_the_basket_as_it_was(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code(100))
    is_not_paid(stand, WhyNotPaid.NO_MONEY)
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    is_booked_once(stand)


def test_the_customer_refuses_on_the_phone(stand: Stand) -> None:
    payment = stand.kiosk.start_payment(How.SHOWN)
    stand.service.phone_pays(payment.qr, agrees=False)
    stand.kiosk.poll()
    is_not_paid(stand, WhyNotPaid.REFUSED)


def test_a_code_that_nobody_scanned_runs_out(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SHOWN)
    stand.clock.pass_by(timedelta(minutes=3, seconds=6))
    stand.kiosk.poll()
    is_not_paid(stand, WhyNotPaid.EXPIRED)


def test_a_code_that_could_never_be_shown_is_given_up_by_itself(stand: Stand) -> None:
    stand.door.faults += ["answer"] * 2 + ["request"]
    assert stand.kiosk.start_payment(How.SHOWN).state is PayState.WAITING
    stand.clock.pass_by(timedelta(minutes=3, seconds=1))
    stand.kiosk.poll()
    is_not_paid(stand, WhyNotPaid.FAILED)
    stand.kiosk.poll()
    stand.kiosk.poll()
    (order,) = stand.service.orders.values()
    assert (order.state, order.reason) == ("declined", "cancelled")


def test_the_visitor_gives_up(stand: Stand) -> None:
    stand.kiosk.start_payment(How.SHOWN)
    stand.kiosk.cancel_payment()
    is_not_paid(stand, WhyNotPaid.CANCELLED)


def test_the_phone_was_faster_than_the_visitor_who_gave_up(stand: Stand) -> None:
    pays(stand, stand.kiosk.start_payment(How.SHOWN))
    stand.kiosk.cancel_payment()
    is_booked_once(stand)


def test_nothing_changes_while_nobody_knows_whether_it_is_paid(stand: Stand) -> None:
    stand.door.faults += ["answer", "request"]
    payment = stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    assert payment.state is PayState.UNKNOWN
    kiosk = stand.kiosk
    for change in (
        lambda: kiosk.scan(GAMTAE.barcode), lambda: kiosk.remove(1), kiosk.clear, kiosk.hold,
        lambda: kiosk.set_quantity(1, 2), lambda: kiosk.start_payment(How.SHOWN),
        lambda: kiosk.confirm_adult(operator=STAFF), lambda: kiosk.take_back(1),
    ):  # fmt: skip
        with refused(SaleReason.PAYMENT_OPEN):
            change()
    assert kiosk.poll() == payment
    kiosk.leave()
    assert kiosk.payment() == payment
    kiosk.poll()
    is_booked_once(stand)


FAULTS = ("", "request", "answer")


@pytest.mark.parametrize("how", How)
@pytest.mark.parametrize("faults", list(product(FAULTS, repeat=4)))
def test_whatever_is_lost_it_ends_known_and_charged_as_it_is_booked(
    tmp_path: Path, how: How, faults: tuple[str, ...]
) -> None:
    """All ways in which four messages can be lost, with a restart after each step."""
    stand = open_stand(tmp_path)
    stand.kiosk.scan(RICE.barcode)
    stand.door.faults += faults
    payment = stand.kiosk.start_payment(how, stand.service.phone_code())
    for step in range(6):
        if payment.qr and payment.is_open and step > 0:
            pays(stand, payment)
        left = stand.door.faults
        stand = again(stand, tmp_path)
        stand.door.faults += left
        told = stand.kiosk.poll()
        assert told is not None
        payment = told
    assert not payment.is_open
    if payment.state is PayState.APPROVED:
        is_booked_once(stand)
    else:
        is_not_paid(stand, WhyNotPaid.CANCELLED)
    assert how is How.SCANNED or payment.state is PayState.APPROVED


@pytest.mark.parametrize("faults", list(product(FAULTS, repeat=3)))
def test_giving_up_while_messages_are_lost_ends_known_too(
    tmp_path: Path, faults: tuple[str, ...]
) -> None:
    stand = open_stand(tmp_path)
    stand.kiosk.scan(RICE.barcode)
    stand.door.faults += faults
    stand.kiosk.start_payment(How.SHOWN)
    payment = stand.kiosk.cancel_payment()
    for _ in range(4):
        told = stand.kiosk.poll()
        assert told is not None
        payment = told
    assert payment.reason is WhyNotPaid.CANCELLED
    is_not_paid(stand, WhyNotPaid.CANCELLED)


def test_a_request_that_arrives_after_we_gave_it_up_is_not_charged(stand: Stand) -> None:
    """It was under way for long: the order was cancelled before it came."""
    stand.door.faults.append("request")
    code = stand.service.phone_code()
    payment = stand.kiosk.start_payment(How.SCANNED, code)
    stand.kiosk.poll()
    stand.service.charge(payment.order_id, code, payment.won)
    is_not_paid(stand, WhyNotPaid.CANCELLED)


def test_what_could_not_be_booked_is_booked_at_the_next_start(stand: Stand, tmp_path: Path) -> None:
    payment = stand.kiosk.start_payment(How.SHOWN)
    pays(stand, payment)
    _restored_disk(stand, at=1)
    told = stand.kiosk.poll()
    assert told is not None
    assert (told.state, told.sale) == (PayState.APPROVED, None)
    assert told.is_open
    _restored_disk(stand, at=None)
    restarted = again(stand, tmp_path)
    restarted.door.faults += ["request"] * 9  # the service need not be there
    restarted.kiosk.recover()
    is_booked_once(restarted)


def test_the_service_hears_of_no_order_that_a_full_disk_does_not_keep(stand: Stand) -> None:
    with full_disk(stand.engine), pytest.raises(OSError, match="full"):
        for _ in range(200):
            stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code(100))
    with reading(stand.engine) as session:
        kept = set(session.scalars(select(PaymentRow.order_id)))
    assert kept
    assert set(stand.service.orders) <= kept


def test_a_kiosk_that_may_not_append_takes_no_money(stand: Stand) -> None:
    _restored_disk(stand, at=1)
    with pytest.raises(MustEnrolAnew):
        stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    assert stand.service.orders == {}


def test_staff_say_that_it_was_paid(stand: Stand) -> None:
    stand.door.faults += ["answer", "request"]
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    with refused(SaleReason.BAD_APPROVAL):
        stand.kiosk.settle(paid=True, approval=" ", operator=STAFF)
    payment = stand.kiosk.settle(paid=True, approval="00000001", operator=STAFF)
    assert payment.sale is not None
    assert payment.sale.record.settled_by == STAFF
    is_booked_once(stand)


def test_staff_say_that_it_was_not_and_it_never_will_be(stand: Stand) -> None:
    stand.door.faults += ["request"]
    code = stand.service.phone_code()
    payment = stand.kiosk.start_payment(How.SCANNED, code)
    stand.kiosk.settle(paid=False, operator=STAFF)
    stand.kiosk.poll()
    stand.service.charge(payment.order_id, code, payment.won)
    is_not_paid(stand, WhyNotPaid.CANCELLED)
    assert stand.kiosk.loose() == ()


def test_money_that_staff_did_not_see_is_listed_until_it_is_given_back(
    stand: Stand, tmp_path: Path
) -> None:
    stand.door.faults += ["answer", "request"]
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    stand.kiosk.settle(paid=False, operator=STAFF)
    stand.kiosk.clear()
    stand = again(stand, tmp_path)
    stand.kiosk.recover()
    (loose,) = stand.kiosk.loose()
    assert (loose.won, loose.approval) == (WON, "00000001")
    assert stand.kiosk.payment() is None
    assert stand.entries() == []
    stand.kiosk.gave_back(loose.order_id)
    assert stand.kiosk.loose() == ()
    with refused(SaleReason.NO_PAYMENT):
        stand.kiosk.gave_back(loose.order_id)


def test_there_is_nothing_to_cancel_or_settle_without_a_payment(stand: Stand) -> None:
    for act in (
        stand.kiosk.cancel_payment,
        lambda: stand.kiosk.settle(paid=True, approval="1", operator=STAFF),
    ):
        with refused(SaleReason.NO_PAYMENT):
            act()
    assert stand.kiosk.poll() is None


def test_another_amount_under_an_order_is_never_taken(stand: Stand) -> None:
    payment = stand.kiosk.start_payment(How.SHOWN)
    stand.kiosk.cancel_payment()
    assert stand.service.orders[payment.order_id].won == WON
    with pytest.raises(SaleRefused):
        stand.kiosk.cancel_payment()


def _restored_disk(stand: Stand, at: int | None) -> None:
    """As after the centre told that it knows more than this disk; None takes it back."""
    with UnitOfWork(stand.engine) as uow:
        stand.journal.stop(uow)
        uow.session.flush()
        uow.session.execute(update(JournalStateRow).values(centre_ahead_at=at))
        uow.commit()
