"""A day added up for drawing, and the search of receipts and bags."""

import pytest
from sqlalchemy import Engine

from app.central import plot_books
from app.central.books import BagRow, SaleLineRow, SaleRow
from app.central.plot_model import GoodSales, HourSales
from app.shared.clock import utc_ms
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.central.doubles import Hands
from tests.app.central.trade import DAY


@pytest.fixture
def books(engine: Engine, clock: Hands) -> Engine:
    """Two sales at ten in the morning in Seoul, one at noon, and a refund of rice at noon."""
    with UnitOfWork(engine) as uow:
        for seq, (hours, sku, won, sale_seq) in enumerate(
            [(0, "RICE", 38_000, None), (0, "TEA", 12_000, None), (2, "RICE", 38_000, None),
             (2, "RICE", 38_000, 1)], 1,
        ):  # fmt: skip
            uow.session.add(sale(seq, utc_ms(clock.now()) + hours * 3_600_000, won, sale_seq))
            uow.session.add(line(seq, sku, won))
        for seq, (bag, grade) in enumerate([(1, 1), (2, 1), (3, 0)], 10):
            uow.session.add(graded(seq, bag, grade))
        uow.commit()
    return engine


def sale(seq: int, at_ms: int, won: int, sale_seq: int | None) -> SaleRow:
    return SaleRow(
        station="T01", seq=seq, at_ms=at_ms, business_day=DAY, sale_seq=sale_seq,
        receipt_no=f"T01-{seq:04d}", place="RA-01", operator=21, total_won=won, exempt_won=won,
        supply_won=0, vat_won=0,
    )  # fmt: skip


def line(seq: int, sku: str, won: int) -> SaleLineRow:
    return SaleLineRow(
        station="T01", seq=seq, no=1, sku=sku, option="", name=sku.title(), category="", tax="면세",
        quantity=1, won=won, seller="GJ",
    )  # fmt: skip


def graded(seq: int, bag: int, grade: int) -> BagRow:
    return BagRow(
        station="W01", seq=seq, what="graded", at_ms=seq, business_day=DAY, operator=11,
        season=2025, allotment=107, bag=bag, net_g=800_500, moisture=1_400, grade=grade, units=20,
        interim_won=800_000,
    )  # fmt: skip


def test_hours_are_those_of_seoul_and_none_is_left_out(books: Engine) -> None:
    with reading(books) as session:
        told = plot_books.day_sales(session, DAY)
    assert told.hours == (
        HourSales(10, 2, 50_000, 0),
        HourSales(11, 0, 0, 0),
        HourSales(12, 1, 38_000, 38_000),
    )


def test_what_was_taken_back_is_no_sale_of_a_good(books: Engine) -> None:
    with reading(books) as session:
        told = plot_books.day_sales(session, DAY)
    assert told.goods == (GoodSales("RICE", "Rice", 1, 38_000), GoodSales("TEA", "Tea", 1, 12_000))


def test_bags_by_grade_name_also_a_grade_without_a_bag(books: Engine) -> None:
    with reading(books) as session:
        grades = plot_books.day_bags(session, DAY).grades
        nothing = plot_books.day_bags(session, DAY + 1).grades
    assert [(each.grade, each.count, each.units) for each in grades] == [
        (0, 1, 20), (1, 2, 40), (2, 0, 0), (3, 0, 0), (4, 0, 0),
    ]  # fmt: skip
    assert sum(each.count for each in nothing) == 0


def test_a_day_without_sales_has_no_hours(books: Engine) -> None:
    with reading(books) as session:
        told = plot_books.day_sales(session, DAY + 1)
    assert (told.hours, told.goods) == ((), ())


@pytest.mark.parametrize(
    ("text", "receipts", "bags"),
    [
        ("0003", ["T01-0003"], []), ("t01-0001", ["T01-0001"], []), ("%", [], []), ("", [], []),
        ("\0", [], []),
        ("2025-107", [], ["2025-0107-01", "2025-0107-02", "2025-0107-03"]),
        ("MB1:2025-0107-03", [], ["2025-0107-03"]), ("2025-0107-09", [], []),
    ],
)  # fmt: skip
def test_receipts_and_bags_are_found(
    books: Engine, text: str, receipts: list[str], bags: list[str]
) -> None:
    with reading(books) as session:
        found = plot_books.find(session, text)
    assert [each.receipt_no for each in found.receipts] == receipts
    assert [each.label for each in found.bags] == bags
