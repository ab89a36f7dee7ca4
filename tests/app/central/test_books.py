"""The books say what the entries say, whatever a station sent between them."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, select

from app.central import call_books, office_books
from app.central.books import BOOKS
from app.central.projections import Books, QuarantineRow
from app.central.sequencer import Sequencer
from app.sales.held import Release
from app.storage.tables import Base
from app.storage.unit_of_work import reading
from tests.app.central.classroom import a_class
from tests.app.central.doubles import Chain, Hands
from tests.app.central.trade import (
    DAY,
    answer_ring,
    approve,
    end_ring,
    grade,
    hold,
    refuse,
    release,
    ring,
    sell,
    sell_alone,
    take_back,
    weigh,
)


@pytest.fixture
def books(engine: Engine) -> Books:
    return Books(engine)


def dump(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    tables: tuple[type[Base], ...] = (*BOOKS, QuarantineRow)
    with engine.connect() as connection:
        return {
            table.__tablename__: sorted(
                map(tuple, connection.execute(select(table.__table__)).all()), key=repr
            )
            for table in tables
        }


def a_day(chain: Chain) -> None:
    chain.days(1)
    first = sell(chain)
    second = sell(chain, "T01-0002", by_card=True)
    take_back(chain, first)
    approve(chain, second)
    grade(chain, 1, weigh(chain, 1))
    weigh(chain, 2)
    refuse(chain, 3)
    release(chain, hold(chain))


def test_a_day_of_both_trades_is_summed_up(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    chain = Chain("T01").enrolled(engine, clock)
    a_day(chain)
    sequencer.take("T01", chain.batch(1, 11))
    assert books.catch_up() == 1
    with reading(engine) as session:
        today = office_books.today(session, DAY)
        assert (today.sales.count, today.sales.won) == (2, 139_000)
        assert (today.refunds.count, today.refunds.won) == (1, 5_500)
        assert (today.cards_without_approval, today.quarantined) == (0, 0)
        bags = office_books.bags(session, day_of_entries(chain))
        assert [bag.what for bag in bags.bags] == ["weighed", "graded", "weighed", "refused"]
        sales = office_books.sales(session, DAY).sales
    assert [(sale.exempt_won, sale.supply_won, sale.vat_won) for sale in sales] == [
        (64_000, 5_000, 500),
        (64_000, 5_000, 500),
        (0, 5_000, 500),
    ]
    assert sales[1].tenders[0].approval == "12345678"
    assert sales[2].sale_seq == 2
    assert [line.sku for line in sales[0].lines] == ["GJ-0001", "GJ-0002"]


def day_of_entries(chain: Chain) -> int:
    """The chain's entries bear times of their own, which bags are booked by."""
    moment = datetime.fromtimestamp(1_763_600_000, UTC)
    return moment.year * 10_000 + moment.month * 100 + moment.day


def test_a_kiosks_sales_stand_among_the_others_with_what_it_moved_to_a_till(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    kiosk, till = (Chain(name).enrolled(engine, clock) for name in ("S01", "T01"))
    sell_alone(kiosk, "S01-0001")
    seq = hold(kiosk)
    sell_alone(till, "T01-0001", held=("S01", seq))
    for chain, last in ((kiosk, 2), (till, 1)):
        sequencer.take(chain.station, chain.batch(1, last))
    books.catch_up()
    with reading(engine) as session:
        assert office_books.today(session, DAY).quarantined == 0
        alone, moved = sorted(office_books.sales(session, DAY).sales, key=lambda s: s.station)
    assert (alone.operator, alone.tenders[0].kind, alone.held_station) == (0, "qr_pay", None)
    assert (moved.held_station, moved.held_seq) == ("S01", seq)
    assert not moved.is_held_twice


@pytest.mark.parametrize("other", ["paid", "taken back"])
def test_a_moved_basket_that_ended_twice_without_a_lan_is_flagged(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books, other: str
) -> None:
    kiosk, till = (Chain(name).enrolled(engine, clock) for name in ("S01", "T01"))
    seq = hold(kiosk)
    if other == "taken back":
        release(kiosk, seq, Release.TAKEN_BACK)
    else:
        sell_alone(kiosk, "S01-0001", held=("S01", seq))
    sell_alone(till, "T01-0001", held=("S01", seq))
    for chain, last in ((kiosk, 2), (till, 1)):
        sequencer.take(chain.station, chain.batch(1, last))
    books.catch_up()
    with reading(engine) as session:
        rows = office_books.sales(session, DAY).sales
    assert rows
    assert all(sale.is_held_twice for sale in rows)


def test_a_bag_without_grade_and_a_card_without_number_are_counted(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    chain = Chain("T01").enrolled(engine, clock)
    sell(chain, by_card=True)
    weigh(chain, 1)
    grade(chain, 2, weigh(chain, 2))
    sequencer.take("T01", chain.batch(1, 4))
    books.catch_up()
    with reading(engine) as session:
        assert office_books.today(session, DAY).cards_without_approval == 1
        assert office_books.today(session, day_of_entries(chain)).bags_without_grade == 1


def test_a_bag_graded_at_two_stations_is_flagged_at_both(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    for name in ("W01", "W02"):
        chain = Chain(name).enrolled(engine, clock)
        grade(chain, 1, weigh(chain, 1))
        grade(chain, 2 if name == "W01" else 3, weigh(chain, 4 if name == "W01" else 5))
        sequencer.take(name, chain.batch(1, 4))
    books.catch_up()
    with reading(engine) as session:
        rows = office_books.bags(session, day_of_entries(chain)).bags
    flagged = {(row.station, row.what, row.bag) for row in rows if row.is_repeated}
    assert flagged == {(s, what, 1) for s in ("W01", "W02") for what in ("weighed", "graded")}


def test_what_cannot_be_applied_goes_to_quarantine_and_the_rest_goes_on(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    chain = Chain("T01").enrolled(engine, clock)
    chain.add(10, ["T01-0001", 1_000, 7], {"operator": 7})
    chain.add(99, [1], {"operator": 7})
    chain.add(20, [2**63, 1, 1, 5], {"operator": 7})
    chain.add(1, ["today", 7], {"operator": 7})
    chain.add(1, [2**63, 7], {"operator": 7})
    sell(chain)
    sequencer.take("T01", chain.batch(1, 6))
    books.catch_up()
    with reading(engine) as session:
        listed = office_books.quarantine(session).entries
        assert [each.seq for each in listed] == [1, 2, 3, 4, 5]
        assert listed[0].word == "sale"
        assert listed[1].reason == "UnknownKind: no page for kind 99"
        assert office_books.today(session, DAY).sales.count == 1


def test_the_books_are_the_same_when_they_are_made_again(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    for name in ("T01", "W01"):
        chain = Chain(name).enrolled(engine, clock)
        a_day(chain)
        chain.add(99, [1], {"operator": 7})
        a_class(chain, name)
        ring(chain)
        answer_ring(chain, "S01")
        end_ring(chain)
        sequencer.take(name, chain.batch(1, 4))
        books.catch_up()
        sequencer.take(name, chain.batch(3, len(chain.items)))
    books.catch_up()
    before = dump(engine)
    assert all(before.values())
    assert books.catch_up() == 0
    assert books.rebuild() == 4
    assert dump(engine) == before


def test_calls_for_staff_are_counted_with_their_waits(
    engine: Engine, clock: Hands, sequencer: Sequencer, books: Books
) -> None:
    kiosk, till = (Chain(name).enrolled(engine, clock) for name in ("S01", "T01"))
    ring(kiosk)
    end_ring(kiosk)
    ring(kiosk, 2)
    answer_ring(till, "S01", 1)
    answer_ring(till, "S01", 1)
    for chain, last in ((kiosk, 3), (till, 2)):
        sequencer.take(chain.station, chain.batch(1, last))
    books.catch_up()
    with reading(engine) as session:
        assert office_books.today(session, DAY).quarantined == 0
        told = call_books.day_calls(session, DAY)
        assert (told.rung, told.answered) == (2, 1)
        assert told.waited_ms == told.longest_ms
        assert told.waited_ms is not None
        assert 0 <= told.waited_ms < 60_000
        assert call_books.day_calls(session, DAY + 1) == call_books.DayCalls(
            DAY + 1, 0, 0, None, None
        )
