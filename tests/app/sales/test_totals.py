"""A day's totals by tender."""

from datetime import timedelta

from app.access.days import StationDay
from app.catalog.model import TenderKind
from app.sales.model import DayTotals, RefundReason, TenderTotal
from app.sales.totals import day_totals
from tests.app.catalog.shelf import GAMTAE, RICE
from tests.app.sales.counter import OPERATOR, Counter

TODAY, TOMORROW = 20251120, 20251121


def test_a_day_without_sales_is_all_zero(counter: Counter) -> None:
    assert day_totals(counter.engine, TODAY) == DayTotals(TODAY, 0, 0, 0, 0, ())


def test_sales_and_refunds_are_counted_by_tender(counter: Counter) -> None:
    counter.sell(RICE.barcode, cash=50_000)
    counter.sell(GAMTAE.barcode, cash=15_000)
    counter.sell(GAMTAE.barcode)
    counter.refunds.refund(2, [1], RefundReason.OTHER, operator=OPERATOR)
    totals = day_totals(counter.engine, TODAY)
    assert totals == DayTotals(
        TODAY,
        sales=3,
        refunds=1,
        sold_won=62_000,
        refunded_won=15_000,
        tenders=(
            TenderTotal(TenderKind.CASH, 2, 47_000, 15_000),
            TenderTotal(TenderKind.CARD_SEPARATE, 1, 15_000, 0),
        ),
    )
    assert (totals.net, totals.tenders[0].net) == (47_000, 32_000)


def test_a_refund_counts_on_its_own_day(counter: Counter) -> None:
    counter.sell(RICE.barcode, cash=32_000)
    counter.clock.pass_by(timedelta(days=1))
    counter.refunds.refund(1, [1], RefundReason.OTHER, operator=OPERATOR)
    assert day_totals(counter.engine, TODAY).refunds == 0
    assert day_totals(counter.engine, TOMORROW) == DayTotals(
        TOMORROW, 0, 1, 0, 32_000, (TenderTotal(TenderKind.CASH, 0, 0, 32_000),)
    )


def test_a_sale_after_midnight_belongs_to_the_day_that_is_open(counter: Counter) -> None:
    day = StationDay(counter.engine, counter.journal)
    day.open(OPERATOR)
    counter.clock.pass_by(timedelta(hours=13))
    counter.sell(RICE.barcode)
    counter.refunds.refund(2, [1], RefundReason.OTHER, operator=OPERATOR)
    late = day_totals(counter.engine, TODAY)
    assert (late.sales, late.refunds) == (1, 1)
    day.close(OPERATOR)
    counter.sell(RICE.barcode)
    assert day_totals(counter.engine, TOMORROW).sales == 1
