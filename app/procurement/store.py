"""The tables of rice buying: reference records on both sides, bags at the station."""

from sqlalchemy import Index, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.journal.model import Appended
from app.procurement.bags import BagId, BookedWeight
from app.procurement.judging import Accepted, Refused
from app.procurement.model import Allotment, Farmer, Grade, Season
from app.procurement.outcomes import LastBag, Today
from app.procurement.wire.records import (
    decode_allotment,
    decode_farmer,
    decode_season,
    encode_allotment,
    encode_farmer,
    encode_season,
)
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.tables import CENTRE, STATION, Base, on


class SeasonRow(Base):
    __tablename__ = "season"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    record: Mapped[bytes]


class FarmerRow(Base):
    __tablename__ = "farmer"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    subject: Mapped[str]
    record: Mapped[bytes]


class AllotmentRow(Base):
    __tablename__ = "allotment"
    __table_args__ = (Index(None, "farmer"), {"info": on(STATION, CENTRE)})

    season: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    farmer: Mapped[int]
    record: Mapped[bytes]


class BagRow(Base):
    """A bag recorded on this station: one row a bag for ever, beside entries 20 and 21."""

    __tablename__ = "bag"
    __table_args__ = (Index(None, "business_day"), {"info": on(STATION)})

    season: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    allotment: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    bag: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    business_day: Mapped[int]
    at_ms: Mapped[int]
    operator: Mapped[int]
    scale: Mapped[str]
    net_g: Mapped[int]
    tare_g: Mapped[int]
    moisture: Mapped[int]
    grade: Mapped[int]
    lowered_from: Mapped[int | None]
    units: Mapped[int]
    interim_won: Mapped[int]
    weighed_seq: Mapped[int]
    graded_seq: Mapped[int]

    @property
    def id(self) -> BagId:
        return BagId(self.season, self.allotment, self.bag)


class RefusedBagRow(Base):
    """A bag turned away, beside its entry 22."""

    __tablename__ = "refused_bag"
    __table_args__ = (Index(None, "business_day"), {"info": on(STATION)})

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    season: Mapped[int | None]
    allotment: Mapped[int | None]
    bag: Mapped[int | None]
    business_day: Mapped[int]
    at_ms: Mapped[int]
    operator: Mapped[int]
    reason: Mapped[int]
    amount: Mapped[int | None]
    net_g: Mapped[int | None]
    moisture: Mapped[int | None]


def save_season(session: Session, season: Season) -> None:
    session.merge(SeasonRow(year=season.year, record=encode_season(season)))


def remove_season(session: Session, key: str) -> None:
    session.execute(delete(SeasonRow).where(SeasonRow.year == int(key)))


def season(session: Session, year: int) -> Season | None:
    row = session.get(SeasonRow, year)
    return None if row is None else decode_season(row.record)


def seasons(session: Session) -> tuple[Season, ...]:
    rows = session.scalars(select(SeasonRow).order_by(SeasonRow.year))
    return tuple(decode_season(row.record) for row in rows)


def save_farmer(session: Session, farmer: Farmer) -> None:
    session.merge(
        FarmerRow(
            number=farmer.number, subject=str(farmer.subject), record=encode_farmer(farmer)
        )
    )  # fmt: skip


def remove_farmer(session: Session, key: str) -> None:
    session.execute(delete(FarmerRow).where(FarmerRow.number == int(key)))


def farmer(session: Session, number: int) -> Farmer | None:
    row = session.get(FarmerRow, number)
    return None if row is None else decode_farmer(row.record)


def farmers(session: Session) -> tuple[Farmer, ...]:
    rows = session.scalars(select(FarmerRow).order_by(FarmerRow.number))
    return tuple(decode_farmer(row.record) for row in rows)


def save_allotment(session: Session, allotment: Allotment) -> None:
    session.merge(
        AllotmentRow(
            season=allotment.season, number=allotment.number, farmer=allotment.farmer,
            record=encode_allotment(allotment),
        )
    )  # fmt: skip


def remove_allotment(session: Session, key: str) -> None:
    year, number = key.split("-")
    session.execute(
        delete(AllotmentRow).where(
            AllotmentRow.season == int(year), AllotmentRow.number == int(number)
        )
    )


def allotment(session: Session, year: int, number: int) -> Allotment | None:
    row = session.get(AllotmentRow, (year, number))
    return None if row is None else decode_allotment(row.record)


def allotments(session: Session, year: int) -> tuple[Allotment, ...]:
    rows = session.scalars(
        select(AllotmentRow).where(AllotmentRow.season == year).order_by(AllotmentRow.number)
    )
    return tuple(decode_allotment(row.record) for row in rows)


def bag(session: Session, bag_id: BagId) -> BagRow | None:
    return session.get(BagRow, (bag_id.season, bag_id.allotment, bag_id.bag))


def delivered(session: Session, year: int, number: int) -> int:
    """How many bags of an allotment were recorded on this station."""
    return session.scalar(
        select(func.count()).where(BagRow.season == year, BagRow.allotment == number)
    ) or 0  # fmt: skip


def first_seq(session: Session, bag_id: BagId) -> int | None:
    """The entry 20 of a bag that was recorded here before."""
    row = bag(session, bag_id)
    return None if row is None else row.weighed_seq


def add_bag(
    session: Session, bag_id: BagId, weight: BookedWeight, moisture: int, accepted: Accepted, *,
    operator: int, day: int, seqs: tuple[int, int],
) -> None:  # fmt: skip
    """`seqs` are the entries 20 and 21."""
    lowered = accepted.lowered_from
    session.add(
        BagRow(
            season=bag_id.season, allotment=bag_id.allotment, bag=bag_id.bag, business_day=day,
            at_ms=utc_ms(weight.at), operator=operator, scale=weight.scale, net_g=weight.net_g,
            tare_g=weight.tare_g, moisture=moisture, grade=int(accepted.grade),
            lowered_from=None if lowered is None else int(lowered), units=accepted.units,
            interim_won=accepted.interim_won, weighed_seq=seqs[0], graded_seq=seqs[1],
        )
    )  # fmt: skip
    session.flush()


def add_refusal(
    session: Session, bag_id: BagId, refused: Refused, entry: Appended, *,
    operator: int, day: int, weight: BookedWeight | None, moisture: int | None,
) -> None:  # fmt: skip
    session.add(
        RefusedBagRow(
            seq=entry.seq, season=bag_id.season, allotment=bag_id.allotment, bag=bag_id.bag,
            business_day=day, at_ms=entry.utc_ms, operator=operator, reason=int(refused.reason),
            amount=refused.amount, net_g=None if weight is None else weight.net_g,
            moisture=moisture,
        )
    )  # fmt: skip


def today(session: Session, day: int) -> Today:
    """Totals of one business day, and its last five bags, newest first."""
    count, net_g, units, interim_won = session.execute(
        select(
            func.count(), func.coalesce(func.sum(BagRow.net_g), 0),
            func.coalesce(func.sum(BagRow.units), 0),
            func.coalesce(func.sum(BagRow.interim_won), 0),
        ).where(BagRow.business_day == day)
    ).one()  # fmt: skip
    refused = session.scalar(select(func.count()).where(RefusedBagRow.business_day == day)) or 0
    rows = session.scalars(
        select(BagRow).where(BagRow.business_day == day).order_by(BagRow.graded_seq.desc()).limit(5)
    )
    last = tuple(_last(row) for row in rows)
    return Today(day, count, refused, net_g, units, interim_won, last)


def _last(row: BagRow) -> LastBag:
    lowered = row.lowered_from
    return LastBag(
        row.id, from_utc_ms(row.at_ms), row.net_g, row.moisture, Grade(row.grade),
        None if lowered is None else Grade(lowered),
    )  # fmt: skip
