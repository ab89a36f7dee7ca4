"""Approval numbers that come later, and cards nobody knows about."""

from datetime import timedelta

import pytest

from app.sales import wire
from app.sales.errors import SaleReason, SaleRefused
from app.sales.model import AttemptEnd, CardOutcome, NoApproval, NotKnown, RefundReason
from tests.app.catalog.shelf import GAMTAE, RICE
from tests.app.sales.counter import OPERATOR, Counter
from tests.fakes import NOON


def refused(reason: SaleReason) -> "pytest.RaisesExc[SaleRefused]":
    return pytest.raises(SaleRefused, match=f"^{reason.value}$")


def sell_without_number(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.pay_card_separate(32_000, operator=OPERATOR)


def test_a_number_can_come_later_as_an_entry(counter: Counter) -> None:
    sell_without_number(counter)
    assert counter.approvals.unpaid() == (NoApproval(1, 1, "T01-000001", 32_000, NOON),)
    assert counter.approvals.add(1, 1, "12345678", operator=8) == 2
    assert counter.approvals.unpaid() == ()
    row = counter.entries()[1]
    record = wire.read_approval([1, 1], row.body)
    assert (row.kind, record.approval, record.operator) == (wire.CARD_APPROVED, "12345678", 8)
    counter.audit()


def test_a_card_sale_with_its_number_waits_for_nothing(counter: Counter) -> None:
    counter.sell(RICE.barcode)
    counter.sell(RICE.barcode, cash=32_000)
    assert counter.approvals.unpaid() == ()


def test_a_number_is_written_down_once(counter: Counter) -> None:
    sell_without_number(counter)
    counter.approvals.add(1, 1, "12345678", operator=OPERATOR)
    with refused(SaleReason.ALREADY_APPROVED):
        counter.approvals.add(1, 1, "12345678", operator=OPERATOR)
    assert len(counter.entries()) == 2


def test_a_number_for_nothing_is_refused(counter: Counter) -> None:
    sell_without_number(counter)
    with refused(SaleReason.NO_SUCH_TENDER):
        counter.approvals.add(1, 2, "12345678", operator=OPERATOR)
    with refused(SaleReason.BAD_APPROVAL):
        counter.approvals.add(1, 1, "1234", operator=OPERATOR)
    assert len(counter.entries()) == 1


def test_an_unknown_card_stands_in_the_list_until_it_is_settled(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    attempt = counter.till.card_failed(32_000, CardOutcome.UNKNOWN, operator=OPERATOR)
    assert attempt is not None
    assert counter.approvals.unpaid() == (NotKnown(attempt, 32_000, NOON),)
    assert counter.till.basket().rest == 32_000
    counter.approvals.settle(attempt, AttemptEnd.CANCELLED, operator=OPERATOR)
    assert counter.approvals.unpaid() == ()
    with refused(SaleReason.ALREADY_SETTLED):
        counter.approvals.settle(attempt, AttemptEnd.PAID, operator=OPERATOR)


def test_settling_nothing_is_refused(counter: Counter) -> None:
    with refused(SaleReason.NO_SUCH_TENDER):
        counter.approvals.settle(5, AttemptEnd.DECLINED, operator=OPERATOR)


def test_the_oldest_comes_first(counter: Counter) -> None:
    first = counter.till.card_failed(15_000, CardOutcome.UNKNOWN, operator=OPERATOR)
    counter.clock.pass_by(timedelta(minutes=1))
    sell_without_number(counter)
    counter.clock.pass_by(timedelta(minutes=1))
    last = counter.till.card_failed(9_000, CardOutcome.UNKNOWN, operator=OPERATOR)
    kinds = [getattr(each, "attempt", "sale") for each in counter.approvals.unpaid()]
    assert kinds == [first, "sale", last]


def test_a_refunded_card_asks_for_no_second_number(counter: Counter) -> None:
    counter.sell(GAMTAE.barcode)
    counter.refunds.refund(1, [1], RefundReason.OTHER, operator=OPERATOR)
    assert counter.approvals.unpaid() == ()
    with refused(SaleReason.NO_SUCH_TENDER):
        counter.approvals.add(2, 1, "12345678", operator=OPERATOR)
