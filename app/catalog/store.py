"""Tables on both sides: each record as the feed carries it, beside the columns it is found by."""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.catalog import wire
from app.catalog.groups import group_of
from app.catalog.model import Good, Place, Price, Seller, TaxClass, VatRule
from app.catalog.sounds import words_of
from app.storage.tables import CENTRE, STATION, Base, on


class GoodRow(Base):
    """`shelf` is the tile it lies under, `words` what it is searched by."""

    __tablename__ = "good"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    sku: Mapped[str] = mapped_column(primary_key=True)
    quick: Mapped[int | None] = mapped_column(index=True)
    shelf: Mapped[str] = mapped_column(index=True)
    words: Mapped[str]
    body: Mapped[bytes]


class GoodsChangedRow(Base):
    """One row, counted up whenever a good changes: what was made of all goods is then old."""

    __tablename__ = "goods_changed"
    __table_args__ = (CheckConstraint("id = 1"), {"info": on(STATION, CENTRE)})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    times: Mapped[int]


class GoodSoldRow(Base):
    """How many of a good this station has sold: best sellers lie in front."""

    __tablename__ = "good_sold"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    sku: Mapped[str] = mapped_column(primary_key=True)
    quantity: Mapped[int]


class GoodBarcodeRow(Base):
    """What a scan means: a good, or one option of it."""

    __tablename__ = "good_barcode"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    barcode: Mapped[str] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(index=True)
    option: Mapped[str]


class PriceRow(Base):
    __tablename__ = "price"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    sku: Mapped[str] = mapped_column(primary_key=True)
    option: Mapped[str] = mapped_column(primary_key=True)
    from_day: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[bytes]


class TaxClassRow(Base):
    __tablename__ = "tax_class"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    sku: Mapped[str] = mapped_column(primary_key=True)
    from_day: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[bytes]


class VatRuleRow(Base):
    __tablename__ = "vat_rule"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    from_day: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[bytes]


class SellerRow(Base):
    __tablename__ = "seller"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    code: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[bytes]


class PlaceRow(Base):
    __tablename__ = "place"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    code: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[bytes]


# Built once: SQLAlchemy then finds the compiled statement, and SQLite the prepared one, again.
_BY_BARCODE = (
    select(GoodRow.body, GoodBarcodeRow.option)
    .join(GoodRow, GoodRow.sku == GoodBarcodeRow.sku)
    .where(GoodBarcodeRow.barcode == bindparam("barcode"))
)
_GOOD = select(GoodRow.body).where(GoodRow.sku == bindparam("sku"))
_SOLD = func.coalesce(GoodSoldRow.quantity, 0)
_IN_FRONT = (_SOLD.desc(), GoodRow.quick.is_(None), GoodRow.quick, GoodRow.sku)
_ON_SHELF = (
    select(GoodRow.body)
    .outerjoin(GoodSoldRow, GoodSoldRow.sku == GoodRow.sku)
    .where(GoodRow.shelf == bindparam("shelf"))
    .order_by(*_IN_FRONT)
)
_WORDS = (
    select(GoodRow.sku, GoodRow.words)
    .outerjoin(GoodSoldRow, GoodSoldRow.sku == GoodRow.sku)
    .order_by(*_IN_FRONT)
)
_CHANGED = select(GoodsChangedRow.times)
_ADD_SOLD = insert(GoodSoldRow)
_ADD_SOLD = _ADD_SOLD.on_conflict_do_update(
    index_elements=["sku"],
    set_={"quantity": GoodSoldRow.quantity + _ADD_SOLD.excluded.quantity},
)
_QUICK = select(GoodRow.body).where(GoodRow.quick.is_not(None)).order_by(GoodRow.quick)
_PRICE = (
    select(PriceRow.body)
    .where(PriceRow.sku == bindparam("sku"), PriceRow.option == bindparam("option"))
    .where(PriceRow.from_day <= bindparam("day"))
    .order_by(PriceRow.from_day.desc())
    .limit(1)
)
_TAX_CLASS = (
    select(TaxClassRow.body)
    .where(TaxClassRow.sku == bindparam("sku"), TaxClassRow.from_day <= bindparam("day"))
    .order_by(TaxClassRow.from_day.desc())
    .limit(1)
)
_VAT_RULE = (
    select(VatRuleRow.body)
    .where(VatRuleRow.from_day <= bindparam("day"))
    .order_by(VatRuleRow.from_day.desc())
    .limit(1)
)


def save_good(session: Session, good: Good) -> None:
    session.merge(
        GoodRow(
            sku=good.sku, quick=good.quick, shelf=group_of(good), words=words_of(good),
            body=wire.encode_good(good),
        )
    )  # fmt: skip
    _goods_changed(session)
    session.execute(delete(GoodBarcodeRow).where(GoodBarcodeRow.sku == good.sku))
    for barcode, option in good.barcodes:
        session.merge(GoodBarcodeRow(barcode=barcode, sku=good.sku, option=option))
    session.flush()


def remove_good(session: Session, key: str) -> None:
    session.execute(delete(GoodRow).where(GoodRow.sku == key))
    _goods_changed(session)
    session.execute(delete(GoodBarcodeRow).where(GoodBarcodeRow.sku == key))


def save_price(session: Session, price: Price) -> None:
    body = wire.encode_price(price)
    row = PriceRow(sku=price.sku, option=price.option, from_day=price.from_day, body=body)
    session.merge(row)


def remove_price(session: Session, key: str) -> None:
    sku, option, from_day = key.split("/")
    session.execute(
        delete(PriceRow).where(
            PriceRow.sku == sku, PriceRow.option == option, PriceRow.from_day == int(from_day)
        )
    )


def save_tax_class(session: Session, tax: TaxClass) -> None:
    body = wire.encode_tax_class(tax)
    session.merge(TaxClassRow(sku=tax.sku, from_day=tax.from_day, body=body))


def remove_tax_class(session: Session, key: str) -> None:
    sku, from_day = key.split("/")
    session.execute(
        delete(TaxClassRow).where(TaxClassRow.sku == sku, TaxClassRow.from_day == int(from_day))
    )


def save_vat_rule(session: Session, rule: VatRule) -> None:
    session.merge(VatRuleRow(from_day=rule.from_day, body=wire.encode_vat_rule(rule)))


def remove_vat_rule(session: Session, key: str) -> None:
    session.execute(delete(VatRuleRow).where(VatRuleRow.from_day == int(key)))


def save_seller(session: Session, seller: Seller) -> None:
    session.merge(SellerRow(code=seller.code, body=wire.encode_seller(seller)))


def remove_seller(session: Session, key: str) -> None:
    session.execute(delete(SellerRow).where(SellerRow.code == key))


def save_place(session: Session, place: Place) -> None:
    session.merge(PlaceRow(code=place.code, body=wire.encode_place(place)))


def remove_place(session: Session, key: str) -> None:
    session.execute(delete(PlaceRow).where(PlaceRow.code == key))


def by_barcode(session: Session, barcode: str) -> tuple[Good, str] | None:
    """The good and the option's code, "" where the barcode is the good's own."""
    row = session.execute(_BY_BARCODE, {"barcode": barcode}).first()
    return None if row is None else (wire.decode_good(row[0]), row[1])


def good(session: Session, sku: str) -> Good | None:
    body = session.scalar(_GOOD, {"sku": sku})
    return None if body is None else wire.decode_good(body)


def good_to_change(session: Session, sku: str) -> Good | None:
    """As `good`; who else wants to change it, its price or its tax class waits for this one."""
    row = session.get(GoodRow, sku, with_for_update=True, populate_existing=True)
    return None if row is None else wire.decode_good(row.body)


def goods(session: Session) -> tuple[Good, ...]:
    rows = session.scalars(select(GoodRow.body).order_by(GoodRow.sku))
    return tuple(wire.decode_good(body) for body in rows)


def quick_goods(session: Session) -> tuple[Good, ...]:
    return tuple(wire.decode_good(body) for body in session.scalars(_QUICK))


def on_shelf(session: Session, group: str) -> tuple[Good, ...]:
    """Best sellers first, then the quick keys' order."""
    return tuple(wire.decode_good(body) for body in session.scalars(_ON_SHELF, {"shelf": group}))


def search_words(session: Session) -> list[tuple[str, str]]:
    """(sku, words) of all goods, best sellers first."""
    return [(sku, words) for sku, words in session.execute(_WORDS)]


def goods_changed(session: Session) -> int:
    """Another number whenever a good has changed."""
    return session.scalar(_CHANGED) or 0


def add_sold(session: Session, quantities: Mapping[str, int]) -> None:
    """What a sale sold, by sku; in the sale's transaction."""
    rows = [{"sku": sku, "quantity": quantity} for sku, quantity in quantities.items()]
    if rows:
        session.execute(_ADD_SOLD, rows)


def _goods_changed(session: Session) -> None:
    row = session.get(GoodsChangedRow, 1)
    if row is None:
        session.add(GoodsChangedRow(id=1, times=1))
    else:
        row.times += 1


def price(session: Session, sku: str, option: str, day: int) -> Price | None:
    body = session.scalar(_PRICE, {"sku": sku, "option": option, "day": day})
    return None if body is None else wire.decode_price(body)


def prices(session: Session) -> tuple[Price, ...]:
    """Every price of every day, by good, option and day."""
    rows = session.scalars(
        select(PriceRow.body).order_by(PriceRow.sku, PriceRow.option, PriceRow.from_day)
    )
    return tuple(wire.decode_price(body) for body in rows)


def prices_of(session: Session, sku: str, option: str) -> tuple[Price, ...]:
    """Of every day."""
    wanted = select(PriceRow.body).where(PriceRow.sku == sku, PriceRow.option == option)
    return tuple(wire.decode_price(body) for body in session.scalars(wanted))


def tax_classes_of(session: Session, sku: str) -> tuple[TaxClass, ...]:
    """Of every day."""
    rows = session.scalars(select(TaxClassRow.body).where(TaxClassRow.sku == sku))
    return tuple(wire.decode_tax_class(body) for body in rows)


def tax_classes(session: Session) -> tuple[TaxClass, ...]:
    rows = session.scalars(select(TaxClassRow.body).order_by(TaxClassRow.sku, TaxClassRow.from_day))
    return tuple(wire.decode_tax_class(body) for body in rows)


def sellers(session: Session) -> tuple[Seller, ...]:
    rows = session.scalars(select(SellerRow.body).order_by(SellerRow.code))
    return tuple(wire.decode_seller(body) for body in rows)


def tax_class(session: Session, sku: str, day: int) -> TaxClass | None:
    """None too where what was said last does not reach that day."""
    body = session.scalar(_TAX_CLASS, {"sku": sku, "day": day})
    told = None if body is None else wire.decode_tax_class(body)
    is_over = told is not None and told.until_day is not None and told.until_day < day
    return None if is_over else told


def vat_rule(session: Session, day: int) -> VatRule | None:
    body = session.scalar(_VAT_RULE, {"day": day})
    return None if body is None else wire.decode_vat_rule(body)


def seller(session: Session, code: str) -> Seller | None:
    body = session.scalar(select(SellerRow.body).where(SellerRow.code == code))
    return None if body is None else wire.decode_seller(body)


def places(session: Session) -> tuple[Place, ...]:
    bodies = session.scalars(select(PlaceRow.body).order_by(PlaceRow.code))
    return tuple(wire.decode_place(body) for body in bodies)


def place(session: Session, code: str) -> Place | None:
    body = session.scalar(select(PlaceRow.body).where(PlaceRow.code == code))
    return None if body is None else wire.decode_place(body)


def owner_of(session: Session, barcode: str) -> str | None:
    """The sku that a barcode belongs to."""
    return session.scalar(select(GoodBarcodeRow.sku).where(GoodBarcodeRow.barcode == barcode))
