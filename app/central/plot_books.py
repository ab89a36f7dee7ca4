"""A day's books added up by hour, good and grade; receipts and bags by a piece of their name."""

import re

from sqlalchemy import case, func, select, tuple_
from sqlalchemy.orm import Session

from app.central import plot_model as said
from app.central.books import BagRow, SaleLineRow, SaleRow
from app.procurement.model import Grade

HOUR_MS, SEOUL_HOURS = 3_600_000, 9
MOST_FINDS = 20
BAG = re.compile(r"(?:MB1:)?(\d{4})(?:-(\d{1,4})(?:-(\d{1,2}))?)?", re.ASCII)


def day_sales(session: Session, day: int) -> said.DaySales:
    hour = (func.div(SaleRow.at_ms, HOUR_MS) + SEOUL_HOURS) % 24
    is_sale = SaleRow.sale_seq.is_(None)
    rows = session.execute(
        select(
            hour,
            func.count().filter(is_sale),
            func.coalesce(func.sum(SaleRow.total_won).filter(is_sale), 0),
            func.coalesce(func.sum(SaleRow.total_won).filter(~is_sale), 0),
        )
        .where(SaleRow.business_day == day)
        .group_by(hour)
    )
    known = {int(row[0]): said.HourSales(*(int(value) for value in row)) for row in rows}
    hours = range(min(known), max(known) + 1) if known else range(0)
    return said.DaySales(
        day,
        tuple(known.get(each) or said.HourSales(each, 0, 0, 0) for each in hours),
        _goods(session, day),
    )


def _goods(session: Session, day: int) -> tuple[said.GoodSales, ...]:
    sign = case((SaleRow.sale_seq.is_(None), 1), else_=-1)
    won = func.sum(SaleLineRow.won * sign)
    rows = session.execute(
        select(
            SaleLineRow.sku,
            func.max(SaleLineRow.name),
            func.sum(SaleLineRow.quantity * sign),
            won,
        )
        .join(
            SaleRow,
            tuple_(SaleRow.station, SaleRow.seq) == tuple_(SaleLineRow.station, SaleLineRow.seq),
        )
        .where(SaleRow.business_day == day)
        .group_by(SaleLineRow.sku)
        .order_by(won.desc(), SaleLineRow.sku)
    )
    return tuple(said.GoodSales(sku, name, int(count), int(won)) for sku, name, count, won in rows)


def day_bags(session: Session, day: int) -> said.DayBags:
    rows = session.execute(
        select(
            BagRow.grade,
            func.count(),
            func.coalesce(func.sum(BagRow.net_g), 0),
            func.coalesce(func.sum(BagRow.units), 0),
        )
        .where(BagRow.what == "graded", BagRow.business_day == day)
        .group_by(BagRow.grade)
    )
    known = {row[0]: said.GradeBags(*(int(value) for value in row)) for row in rows}
    return said.DayBags(
        day, tuple(known.get(int(each)) or said.GradeBags(int(each), 0, 0, 0) for each in Grade)
    )


def find(session: Session, text: str) -> said.Finds:
    """Receipts of any day whose number holds the text; bags by label, whole or its beginning."""
    wanted = text.strip()
    if not wanted or "\0" in wanted:
        return said.Finds((), ())
    receipts = session.scalars(
        select(SaleRow)
        .where(SaleRow.receipt_no.icontains(wanted, autoescape=True))
        .order_by(SaleRow.at_ms.desc())
        .limit(MOST_FINDS)
    )
    return said.Finds(
        tuple(
            said.FoundReceipt(
                row.station, row.seq, row.receipt_no, row.business_day, row.total_won
            )
            for row in receipts
        ),
        _bags(session, wanted),
    )  # fmt: skip


def _bags(session: Session, text: str) -> tuple[said.FoundBag, ...]:
    match = BAG.fullmatch(text)
    if match is None or match[2] is None:
        return ()
    columns = (BagRow.season, BagRow.allotment, BagRow.bag)
    wanted = [(c, int(part)) for c, part in zip(columns, match.groups(), strict=True) if part]
    rows = session.scalars(
        select(BagRow)
        .where(*(column == value for column, value in wanted), BagRow.bag.is_not(None))
        .order_by(BagRow.bag, BagRow.at_ms.desc())
        .limit(MOST_FINDS * 3)
    )
    latest: dict[str, said.FoundBag] = {}
    for row in rows:
        label = f"{row.season}-{row.allotment:04d}-{row.bag:02d}"
        latest.setdefault(label, said.FoundBag(row.station, row.seq, label, row.business_day))
    return tuple(latest.values())[:MOST_FINDS]
