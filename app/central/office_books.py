"""What the office's pages show, read from the books and the log."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.access import stations
from app.catalog import store as catalog_store
from app.catalog.model import TenderKind
from app.central import office_model as said
from app.central.books import ApprovalRow, BagRow, ReleasedRow, SaleLineRow, SaleRow, TenderRow
from app.central.projections import QuarantineRow
from app.central.published import Checkpoints
from app.central.publishing import Late
from app.central.store import BatchRow, IncidentRow, StationHeadRow, latest_log
from app.ledger import kinds
from app.shared.clock import from_utc_ms

MOST_ROWS = 2_000


def station_health(session: Session) -> said.Stations:
    heads = {row.station: row.seq for row in session.scalars(select(StationHeadRow))}
    received = dict(
        session.execute(
            select(BatchRow.station, func.max(BatchRow.received_ms)).group_by(BatchRow.station)
        ).all()
    )
    places = {place.code: place.name for place in catalog_store.places(session)}
    return said.Stations(
        tuple(
            said.StationHealth(
                each.station, each.place, each.kind, each.enrolled_at, each.revoked_at,
                each.last_seen, each.waiting, each.oldest_waiting, each.page,
                heads.get(each.station, 0), _time(received.get(each.station)),
                places.get(each.place, each.place),
            )
            for each in stations.stations(session)
        )
    )  # fmt: skip


def today(session: Session, day: int) -> said.Today:
    known = [each for each in stations.stations(session) if each.revoked_at is None]
    waiting = [each.waiting for each in known if each.waiting]
    return said.Today(
        day=day,
        sales=_amount(session, SaleRow.business_day == day, SaleRow.sale_seq.is_(None)),
        refunds=_amount(session, SaleRow.business_day == day, SaleRow.sale_seq.is_not(None)),
        bags=_bag_totals(session, day),
        bags_refused=_count(session, BagRow.what == "refused", BagRow.business_day == day),
        bags_without_grade=_without_grade(session, day),
        cards_without_approval=_without_approval(session, day),
        stations=len(known),
        stations_waiting=len(waiting),
        entries_waiting=sum(waiting),
        quarantined=quarantined(session),
        incidents=session.scalar(select(func.count(IncidentRow.id))) or 0,
    )


def sales(session: Session, day: int) -> said.Sales:
    """Sales and refunds of a business day in the order of time, the last 2,000."""
    rows = session.execute(
        select(SaleRow, _held_twice())
        .where(SaleRow.business_day == day)
        .order_by(SaleRow.at_ms.desc())
        .limit(MOST_ROWS)
    ).all()
    lines, tenders = _lines(session, day), _tenders(session, day)
    return said.Sales(
        day,
        tuple(
            said.Sale(
                row.station, row.seq, from_utc_ms(row.at_ms), row.receipt_no, row.place,
                row.operator, row.sale_seq, row.total_won, row.exempt_won, row.supply_won,
                row.vat_won, tuple(lines[row.station, row.seq]),
                tuple(tenders[row.station, row.seq]), row.held_station, row.held_seq, twice,
            )
            for row, twice in reversed(rows)
        ),
    )  # fmt: skip


def bags(session: Session, day: int) -> said.Bags:
    """What was done with bags on a day in the order of time, the last 2,000."""
    other = aliased(BagRow)
    repeated = (
        select(other.seq)
        .where(
            other.what == BagRow.what, BagRow.what != "refused", other.season == BagRow.season,
            other.allotment == BagRow.allotment, other.bag == BagRow.bag,
            (other.station != BagRow.station) | (other.seq != BagRow.seq),
        )
        .exists()
    )  # fmt: skip
    rows = session.execute(
        select(BagRow, repeated)
        .where(BagRow.business_day == day)
        .order_by(BagRow.at_ms.desc())
        .limit(MOST_ROWS)
    )
    return said.Bags(day, tuple(_bag(row, again) for row, again in reversed(rows.all())))


def ledger(
    session: Session, checkpoints: Checkpoints, refusal: str | None, late: Late | None = None
) -> said.LedgerState:
    """Size, root and checkpoint are those that were published."""
    row = latest_log(session)
    published = None if row is None or refusal else checkpoints.last(row.year)
    incidents = session.scalars(select(IncidentRow).order_by(IncidentRow.id.desc()).limit(100))
    return said.LedgerState(
        refusal=refusal,
        origin=None if row is None else row.origin,
        vkey=None if row is None else row.vkey,
        size=0 if published is None else published.checkpoint.size,
        root=None if published is None else published.checkpoint.root.hex(),
        signed_at=None if row is None else from_utc_ms(row.signed_ms),
        checkpoint=None if published is None else published.note,
        batches=session.scalar(select(func.count(BatchRow.id))) or 0,
        quarantined=quarantined(session),
        incidents=tuple(
            said.Incident(each.station, each.seq, from_utc_ms(each.received_ms))
            for each in incidents
        ),
        signed_size=0 if row is None else row.size,
        unpublished=None if late is None else _unpublished(late),
    )


def _unpublished(late: Late) -> said.Unpublished:
    return said.Unpublished(
        late.since, tuple(said.MissingWitness(name, reason) for name, reason in late.missing)
    )


def quarantine(session: Session) -> said.Quarantine:
    rows = session.scalars(
        select(QuarantineRow).order_by(QuarantineRow.station, QuarantineRow.seq).limit(MOST_ROWS)
    )
    return said.Quarantine(
        tuple(
            said.Quarantined(
                row.station, row.seq, row.kind, kinds.word(row.kind), _any_time(row.at_ms),
                row.reason,
            )
            for row in rows
        )
    )  # fmt: skip


def quarantined(session: Session) -> int:
    return session.scalar(select(func.count(QuarantineRow.seq))) or 0


def _amount(session: Session, *which: ColumnElement[bool]) -> said.Amount:
    count, won = session.execute(
        select(func.count(), func.coalesce(func.sum(SaleRow.total_won), 0)).where(*which)
    ).one()
    return said.Amount(count, int(won))


def _bag_totals(session: Session, day: int) -> said.BagTotals:
    sums = [
        func.coalesce(func.sum(column), 0)
        for column in (BagRow.net_g, BagRow.units, BagRow.interim_won)
    ]
    row = session.execute(
        select(func.count(), *sums).where(BagRow.what == "graded", BagRow.business_day == day)
    ).one()
    return said.BagTotals(*(int(value) for value in row))


def _count(session: Session, *which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count(BagRow.seq)).where(*which)) or 0


def _without_grade(session: Session, day: int) -> int:
    """Bags weighed on the day for which no grade has come, whichever station gave it."""
    graded = aliased(BagRow)
    is_graded = (
        select(graded.seq)
        .where(
            graded.what == "graded", graded.season == BagRow.season,
            graded.allotment == BagRow.allotment, graded.bag == BagRow.bag,
        )
        .exists()
    )  # fmt: skip
    return _count(session, BagRow.what == "weighed", BagRow.business_day == day, ~is_graded)


def _without_approval(session: Session, day: int) -> int:
    later = and_(
        ApprovalRow.station == TenderRow.station, ApprovalRow.sale_seq == TenderRow.seq,
        ApprovalRow.tender_no == TenderRow.no,
    )  # fmt: skip
    statement = (
        select(func.count())
        .select_from(TenderRow)
        .join(SaleRow, and_(SaleRow.station == TenderRow.station, SaleRow.seq == TenderRow.seq))
        .outerjoin(ApprovalRow, later)
        .where(
            SaleRow.business_day == day,
            SaleRow.sale_seq.is_(None),
            TenderRow.kind == TenderKind.CARD_SEPARATE.value,
            TenderRow.approval.is_(None),
            ApprovalRow.approval.is_(None),
        )
    )
    return session.scalar(statement) or 0


def _lines(session: Session, day: int) -> dict[tuple[str, int], list[said.SoldGood]]:
    rows = session.scalars(
        select(SaleLineRow)
        .join(SaleRow, and_(SaleRow.station == SaleLineRow.station, SaleRow.seq == SaleLineRow.seq))
        .where(SaleRow.business_day == day)
        .order_by(SaleLineRow.no)
    )
    lines = defaultdict[tuple[str, int], list[said.SoldGood]](list)
    for row in rows:
        lines[row.station, row.seq].append(
            said.SoldGood(
                row.no, row.sku, row.option, row.name, row.quantity, row.won, row.tax, row.seller
            )
        )
    return lines


def _tenders(session: Session, day: int) -> dict[tuple[str, int], list[said.Paid]]:
    """An approval number that was written down later stands where it belongs."""
    rows: Sequence[tuple[TenderRow, str | None]] = session.execute(
        select(TenderRow, ApprovalRow.approval)
        .join(SaleRow, and_(SaleRow.station == TenderRow.station, SaleRow.seq == TenderRow.seq))
        .outerjoin(
            ApprovalRow,
            and_(
                ApprovalRow.station == TenderRow.station,
                ApprovalRow.sale_seq == TenderRow.seq,
                ApprovalRow.tender_no == TenderRow.no,
            ),
        )
        .where(SaleRow.business_day == day)
        .order_by(TenderRow.no)
    ).all()
    tenders = defaultdict[tuple[str, int], list[said.Paid]](list)
    for row, later in rows:
        tenders[row.station, row.seq].append(
            said.Paid(row.no, row.kind, row.won, row.approval or later)
        )
    return tenders


def _bag(row: BagRow, is_repeated: bool) -> said.Bag:  # noqa: FBT001 -- a column of the query
    return said.Bag(
        row.station, row.seq, row.what, from_utc_ms(row.at_ms), row.operator, row.season,
        row.allotment, row.bag, row.net_g, row.moisture, row.grade, row.units, row.interim_won,
        row.weighed_seq, row.reason, is_repeated,
    )  # fmt: skip


def _held_twice() -> ColumnElement[bool]:
    """Whether another sale paid the same basket of a kiosk, or the kiosk ended it otherwise."""
    other = aliased(SaleRow)
    paid = (
        select(other.seq)
        .where(
            other.held_station == SaleRow.held_station, other.held_seq == SaleRow.held_seq,
            (other.station != SaleRow.station) | (other.seq != SaleRow.seq),
        )
        .exists()
    )  # fmt: skip
    released = (
        select(ReleasedRow.seq)
        .where(
            ReleasedRow.station == SaleRow.held_station, ReleasedRow.held_seq == SaleRow.held_seq
        )
        .exists()
    )
    return or_(paid, released)


def _time(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_utc_ms(milliseconds)


def _any_time(milliseconds: int) -> datetime:
    """A quarantined entry may say anything; a time beyond the calendar shows as its end."""
    try:
        return from_utc_ms(milliseconds)
    except (ValueError, OverflowError, OSError):
        return from_utc_ms(253_402_214_400_000)
