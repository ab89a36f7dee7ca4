"""Goods, prices by day and tax classes by day, as the office reads and changes them."""

from collections import defaultdict
from dataclasses import replace

from sqlalchemy.orm import Session

from app.access.model import OfficeUser
from app.catalog import service as catalog
from app.catalog import store
from app.catalog.errors import BarcodeTaken
from app.catalog.groups import groups
from app.catalog.model import Price, TaxClass
from app.catalog.wire import PRICE
from app.central import goods_model as said
from app.central.errors import NotSaved
from app.shared.days import is_calendar_day
from app.storage.unit_of_work import UnitOfWork

DEAREST_WON = 100_000_000


def goods(session: Session, day: int) -> said.Goods:
    prices, taxes = defaultdict[str, list[Price]](list), defaultdict[str, list[TaxClass]](list)
    for price in store.prices(session):
        prices[price.sku].append(price)
    for tax in store.tax_classes(session):
        taxes[tax.sku].append(tax)
    return said.Goods(
        day,
        tuple(
            said.GoodState(good, tuple(prices[good.sku]), tuple(taxes[good.sku]))
            for good in store.goods(session)
        ),
        tuple(said.SellerName(each.code, each.name) for each in store.sellers(session)),
        tuple(said.GroupName(each.code, each.name.replace("\n", " ")) for each in groups()),
    )


def save_good(uow: UnitOfWork, wanted: said.WantedGood) -> None:
    """`NotSaved`: empty, code, unknown_seller, unknown_group, quick_taken, barcode_taken.

    stale: it is no longer what was changed; sku_taken: a new one that is there already.
    """
    good = wanted.good
    if not (good.name.strip() and good.kiosk_name.strip() and good.category and good.unit):
        raise NotSaved("empty")
    if not good.sku or "/" in good.sku or any("/" in each.code for each in good.options):
        raise NotSaved("code")  # a price's key is sku/option/day
    if store.seller(uow.session, good.seller) is None:
        raise NotSaved("unknown_seller")
    if good.group and good.group not in {each.code for each in groups()}:
        raise NotSaved("unknown_group")
    if good.quick is not None and any(
        each.quick == good.quick and each.sku != good.sku for each in store.quick_goods(uow.session)
    ):
        raise NotSaved("quick_taken")
    present = store.good_to_change(uow.session, good.sku)
    if present != wanted.before:
        raise NotSaved("sku_taken" if wanted.before is None else "stale")
    try:
        catalog.save_good(uow, good)
    except BarcodeTaken as error:
        raise NotSaved("barcode_taken") from error


def save_price(uow: UnitOfWork, wanted: said.WantedPrice, today: int) -> None:
    """From today or a day to come: what was sold was sold.

    `NotSaved`: unknown_good, past, won; stale: somebody else has set one meanwhile.
    """
    price = wanted.price
    _check_day(price.from_day, today)
    good = store.good_to_change(uow.session, price.sku)
    is_known = good is not None and (
        good.option(price.option) is not None if good.options else not price.option
    )
    if not is_known:
        raise NotSaved("unknown_good")
    if not 0 < price.won <= DEAREST_WON:
        raise NotSaved("won")
    known = store.prices_of(uow.session, price.sku, price.option)
    if set(known) != set(wanted.known):
        raise NotSaved("stale")
    catalog.save_price(uow, price)


def withdraw_price(uow: UnitOfWork, wanted: said.WithdrawnPrice, today: int) -> None:
    """Only one that is not in force yet. `NotSaved`: past, unknown_price, stale."""
    if wanted.from_day <= today:
        raise NotSaved("past")
    store.good_to_change(uow.session, wanted.sku)
    known = store.prices_of(uow.session, wanted.sku, wanted.option)
    price = next((each for each in known if each.from_day == wanted.from_day), None)
    if price is None:
        raise NotSaved("unknown_price")
    if price.won != wanted.won:
        raise NotSaved("stale")
    store.remove_price(uow.session, price.key)
    uow.changed(PRICE, price.key, None)


def save_tax_class(
    uow: UnitOfWork, wanted: said.WantedTaxClass, user: OfficeUser, today: int
) -> None:
    """Signed by the role of who says so. `NotSaved`: unknown_good, past, basis, until, stale."""
    tax = wanted.tax
    _check_day(tax.from_day, today)
    if store.good_to_change(uow.session, tax.sku) is None:
        raise NotSaved("unknown_good")
    if not tax.basis.strip():
        raise NotSaved("basis")
    if tax.until_day is not None and (
        not is_calendar_day(tax.until_day) or tax.until_day < tax.from_day
    ):
        raise NotSaved("until")
    if set(store.tax_classes_of(uow.session, tax.sku)) != set(wanted.known):
        raise NotSaved("stale")
    catalog.save_tax_class(uow, replace(tax, signed_by_role=user.role.value))


def _check_day(day: int, today: int) -> None:
    if not is_calendar_day(day):
        raise NotSaved("day")
    if day < today:
        raise NotSaved("past")
