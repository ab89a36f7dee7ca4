"""What a scan finds at a station, and how the centre sends the catalogue down."""

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.catalog import store, wire
from app.catalog.errors import BarcodeTaken
from app.catalog.groups import BAG_ART, BAG_CATEGORY, BAG_GROUP
from app.catalog.model import (
    ChooseOption,
    Found,
    Good,
    NoPrice,
    NoSeller,
    NoTaxClass,
    OffSale,
    Place,
    Price,
    PricedGood,
    Seller,
    TaxClass,
    Unknown,
    VatRule,
)
from app.catalog.search import SearchIndex
from app.shared.clock import Clock, business_day
from app.storage.unit_of_work import UnitOfWork, reading


class Catalogue:
    """The goods of this station, as the feed brought them. `on_day` None is today in Seoul."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._index: tuple[int, SearchIndex] | None = None

    def find(self, barcode: str, on_day: int | None = None) -> Found:
        """What stands behind a scanned code; never a guessed price or tax class."""
        with reading(self._engine) as session:
            found = store.by_barcode(session, barcode)
            if found is None:
                return Unknown(barcode)
            good, option = found
            return self._priced_or_choice(session, good, option, on_day)

    def find_sku(self, sku: str, option: str = "", on_day: int | None = None) -> Found:
        """The same for a touched key."""
        with reading(self._engine) as session:
            good = store.good(session, sku)
            if good is None:
                return Unknown(sku)
            return self._priced_or_choice(session, good, option, on_day)

    def quick(self, on_day: int | None = None) -> tuple[Found, ...]:
        """The quick keys in order: each a PricedGood, a ChooseOption, or why it is not sold."""
        with reading(self._engine) as session:
            return tuple(
                self._priced_or_choice(session, good, "", on_day)
                for good in store.quick_goods(session)
            )

    def shelf(self, group: str, on_day: int | None = None) -> tuple[Found, ...]:
        """Everything under a tile, best sellers of this station first; nothing is hidden."""
        with reading(self._engine) as session:
            return tuple(
                self._priced_or_choice(session, good, "", on_day)
                for good in store.on_shelf(session, group)
            )

    def search(self, text: str, limit: int = 24, on_day: int | None = None) -> tuple[Found, ...]:
        """By first sounds, words in both languages, or the end of a barcode."""
        with reading(self._engine) as session:
            index = self._fresh_index(session)
            goods = (store.good(session, sku) for sku in index.find(text, limit))
            return tuple(
                self._priced_or_choice(session, good, "", on_day) for good in goods if good
            )

    def bag(self, on_day: int | None = None) -> PricedGood | None:
        """The paper bag of this catalogue, if it has one and it can be sold."""
        with reading(self._engine) as session:
            for good in store.on_shelf(session, BAG_GROUP):
                if (good.category, good.art) == (BAG_CATEGORY, BAG_ART):
                    found = self._priced_or_choice(session, good, "", on_day)
                    return found if isinstance(found, PricedGood) else None
        return None

    def place(self, code: str) -> Place | None:
        with reading(self._engine) as session:
            return store.place(session, code)

    def seller(self, code: str) -> Seller | None:
        with reading(self._engine) as session:
            return store.seller(session, code)

    def vat_rule(self, on_day: int | None = None) -> VatRule | None:
        with reading(self._engine) as session:
            return store.vat_rule(session, self._day(on_day))

    def _fresh_index(self, session: Session) -> SearchIndex:
        """Made anew when a good has changed; in between the order of best sellers stands still."""
        changed = store.goods_changed(session)
        if self._index is None or self._index[0] != changed:
            self._index = (changed, SearchIndex(store.search_words(session)))
        return self._index[1]

    def _priced_or_choice(
        self, session: Session, good: Good, option: str, on_day: int | None
    ) -> Found:
        day = self._day(on_day)
        if not good.options or option:
            return _priced(session, good, option, day)
        each = [_priced(session, good, choice.code, day) for choice in good.options]
        choices = tuple(found for found in each if isinstance(found, PricedGood))
        return ChooseOption(good, choices) if choices else each[0]

    def _day(self, on_day: int | None) -> int:
        return business_day(self._clock.now()) if on_day is None else on_day


def _priced(session: Session, good: Good, option: str, day: int) -> Found:
    if good.is_off_sale:
        return OffSale(good)
    price = store.price(session, good.sku, option, day)
    if price is None:
        return NoPrice(good)
    tax = store.tax_class(session, good.sku, day)
    if tax is None:
        return NoTaxClass(good)
    seller = store.seller(session, good.seller)
    if seller is None:
        return NoSeller(good)
    return PricedGood(good, good.option(option), price, tax, seller)


def save_good(uow: UnitOfWork, good: Good, scope: str = "*") -> None:
    """At the centre: the row and its place in the feed.

    `BarcodeTaken` if a scan would not be clear.
    """
    for barcode, _ in good.barcodes:
        owner = store.owner_of(uow.session, barcode)
        if owner not in {None, good.sku}:
            raise BarcodeTaken(barcode, str(owner))
    store.save_good(uow.session, good)
    uow.changed(wire.GOOD, good.key, good, scope)


def save_price(uow: UnitOfWork, price: Price, scope: str = "*") -> None:
    store.save_price(uow.session, price)
    uow.changed(wire.PRICE, price.key, price, scope)


def save_tax_class(uow: UnitOfWork, tax: TaxClass, scope: str = "*") -> None:
    store.save_tax_class(uow.session, tax)
    uow.changed(wire.TAX_CLASS, tax.key, tax, scope)


def save_vat_rule(uow: UnitOfWork, rule: VatRule, scope: str = "*") -> None:
    store.save_vat_rule(uow.session, rule)
    uow.changed(wire.VAT_RULE, rule.key, rule, scope)


def save_seller(uow: UnitOfWork, seller: Seller, scope: str = "*") -> None:
    store.save_seller(uow.session, seller)
    uow.changed(wire.SELLER, seller.key, seller, scope)


def save_place(uow: UnitOfWork, place: Place, scope: str = "*") -> None:
    store.save_place(uow.session, place)
    uow.changed(wire.PLACE, place.key, place, scope)
