"""A good as a card on a shelf: picture, name, pack, price, and its key or its stepper."""

from dataclasses import dataclass

from app.catalog.model import ChooseOption, Found, PricedGood, Unknown
from app.sales.basket import Basket
from kiosk.store import sentences
from kiosk.store.says import good_of, name_of, won, written
from ui.common.art import ground_of
from ui.common.translate import tr


@dataclass(frozen=True)
class CardProps:
    """`count` is "" while none is in the basket; then − n + takes the place of the key."""

    name: str
    pack: str
    price: str
    art: str
    tint: str
    note: str
    count: str
    can_take: bool
    opens_choice: bool


def card(found: Found, basket: Basket, *, english: bool) -> CardProps | None:
    """None for a code that nobody knows: there is nothing to show."""
    good = good_of(found)
    if good is None or isinstance(found, Unknown):
        return None
    pack = written(good.pack, english=english)
    inside = [line for line in basket.lines if line.sku == good.sku]
    count = sum(line.quantity for line in inside)
    return CardProps(
        name=name_of(good, english=english),
        pack=pack,
        price=price_of(found),
        art=good.art,
        tint=ground_of(good.art),
        note=" · ".join(each for each in (pack, note_of(found)) if each),
        count=str(count) if len(inside) == 1 and isinstance(found, PricedGood) else "",
        can_take=sentences.can_be_sold(found),
        opens_choice=isinstance(found, ChooseOption),
    )


def cards(shelf: tuple[Found, ...], basket: Basket, *, english: bool) -> tuple[CardProps, ...]:
    made = (card(found, basket, english=english) for found in shelf)
    return tuple(each for each in made if each is not None)


def price_of(found: Found) -> str:
    """Of several options the lowest, said as such."""
    match found:
        case PricedGood():
            return won(found.price.won)
        case ChooseOption():
            lowest = min((choice.price.won for choice in found.choices), default=0)
            return tr("{won}부터").format(won=won(lowest))
    return ""


def note_of(found: Found) -> str:
    """What else is to be known before one takes it, or why one cannot."""
    match found:
        case PricedGood() if found.good.smallest_order > 1:
            return tr("{count}개부터").format(count=found.good.smallest_order)
        case PricedGood() | Unknown():
            return ""
        case ChooseOption():
            return tr("{count}가지").format(count=len(found.choices))
    return sentences.why_not_sold(found)
