"""Goods and what is known of them by date: price, tax class, seller, place, VAT rule."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.catalog.errors import BadCatalogRecord
from app.catalog.numbers import is_business_number, is_ean13

ROOM, COLD, FROZEN = "상온", "냉장", "냉동"
"""The words for storage in the catalogue."""
KIOSK_LINES, KIOSK_SYLLABLES, KIOSK_LETTERS = 2, 10, 20

# One drawing for each category of the catalogue.
ART_OF_CATEGORY = {
    "강진쌀": "rice-sack",
    "곡류": "mixed-grains",
    "쌀귀리": "oat-ear",
    "버섯류": "mushroom-fresh",
    "발효식품": "onggi",
    "수산물": "abalone",
    "농/축산물": "pumpkin-sweetpotato",
    "가공식품": "snack-puff",
    "건강식품": "health-pouch",
    "관광기념품": "celadon",
    "체험상품": "ticket",
    "생활용품": "shopping-bag",
}
CATEGORIES = tuple(ART_OF_CATEGORY)


class Tax(StrEnum):
    """부가가치세법 26 and 30: exempt or taxed; the values are the words that paper shows."""

    EXEMPT = "면세"
    TAXED = "과세"


class Confidence(StrEnum):
    """How sure a tax class is: by the words of a law, inferred from one, or unclear."""

    LAW = "law"
    INFERRED = "inferred"
    UNCLEAR = "unclear"


class TenderKind(StrEnum):
    CASH = "cash"
    CARD_SEPARATE = "card_separate"  # on a terminal of its own, not attached to the till
    GANGJIN_VOUCHER = "gangjin_voucher"  # 강진사랑상품권
    ONNURI_VOUCHER = "onnuri_voucher"  # 온누리상품권
    QR_PAY = "qr_pay"  # 휴대전화 결제: through a payment service that the station asks itself


VOUCHERS = (TenderKind.GANGJIN_VOUCHER, TenderKind.ONNURI_VOUCHER)


class Rounding(StrEnum):
    HALF_UP = "half_up"
    FLOOR = "floor"


@dataclass(frozen=True)
class Option:
    """One way a good is sold, "4kg": `code` stands in prices and entries, `label` on screen."""

    code: str
    label: str
    barcode: str | None = None


@dataclass(frozen=True)
class Good:
    """`kiosk_name` has at most two lines (`\\n`) of ten characters; the mall's `name` fits nowhere.

    `seller` is the seller of record's code; `quick` the place on the till's quick keys, from 1;
    `group` the tile of a kiosk's home, "" for that of its category. `storage` and `allergens` are
    "" where nobody has told them: nothing is guessed. `kiosk_name_en` has two lines of 20 letters.
    `is_off_sale`: sold out or withdrawn, by the office's word; it is shown, and not sold.
    `BadCatalogRecord` if the barcode or a kiosk name breaks its rule.
    """

    sku: str
    name: str
    name_en: str
    kiosk_name: str
    pack: str
    art: str
    category: str
    barcode: str
    unit: str
    seller: str
    origin: str = ""
    options: tuple[Option, ...] = ()
    smallest_order: int = 1
    quick: int | None = None
    is_adult_only: bool = False
    source: str = ""
    kiosk_name_en: str = ""
    group: str = ""
    storage: str = ""
    allergens: str = ""
    is_off_sale: bool = False

    def __post_init__(self) -> None:
        if not _fits(self.kiosk_name, KIOSK_SYLLABLES):
            raise BadCatalogRecord(f"{self.sku}: the kiosk name is too long")
        if not _fits(self.kiosk_name_en, KIOSK_LETTERS):
            raise BadCatalogRecord(f"{self.sku}: the English kiosk name is too long")
        if not all(is_ean13(barcode) for barcode, _ in self.barcodes):
            raise BadCatalogRecord(f"{self.sku}: not an EAN-13")
        if self.smallest_order < 1:
            raise BadCatalogRecord(f"{self.sku}: the smallest order is at least one")

    @property
    def key(self) -> str:
        return self.sku

    @property
    def short_name(self) -> str:
        """The kiosk name on one line, as a till's line and a receipt show it."""
        return self.kiosk_name.replace("\n", " ")

    @property
    def barcodes(self) -> tuple[tuple[str, str], ...]:
        """(barcode, option code) of the good and of each option that has its own."""
        own = tuple((each.barcode, each.code) for each in self.options if each.barcode)
        return ((self.barcode, ""), *own)

    def option(self, code: str) -> Option | None:
        return next((each for each in self.options if each.code == code), None)


@dataclass(frozen=True)
class Price:
    """Whole won with VAT, from a day (20251120) on until a later price; `option` is "" for none."""

    sku: str
    option: str
    won: int
    from_day: int
    source: str = ""

    @property
    def key(self) -> str:
        return f"{self.sku}/{self.option}/{self.from_day}"


@dataclass(frozen=True)
class TaxClass:
    """What an officer (by role) or, unsigned (""), the data's maker says from a day on.

    `until_day` is the last day for which it is known, where a law's clause runs out.
    """

    sku: str
    tax: Tax
    from_day: int
    basis: str
    confidence: Confidence
    signed_by_role: str = ""
    until_day: int | None = None

    @property
    def key(self) -> str:
        return f"{self.sku}/{self.from_day}"


@dataclass(frozen=True)
class VatRule:
    """How VAT is taken out of a receipt's taxed total, from a day on.

    The rate is the law's (부가가치세법 30), the rounding is custom: both are settings.
    """

    from_day: int
    rate_percent: int
    rounding: Rounding
    basis: str
    signed_by_role: str = ""

    @property
    def key(self) -> str:
        return str(self.from_day)


@dataclass(frozen=True)
class Seller:
    """A seller of record, with what 부가가치세법 시행령 73⑦ wants on a receipt."""

    code: str
    name: str
    business_number: str
    representative: str
    address: str
    tel: str
    refund_terms: str = ""

    def __post_init__(self) -> None:
        if not is_business_number(self.business_number):
            raise BadCatalogRecord(f"{self.code}: not a business number")

    @property
    def key(self) -> str:
        return self.code


class WhyNotTaken(StrEnum):
    OUTSIDE_COUNTY = "outside_county"  # 지역사랑상품권법 4③
    NOT_REGISTERED = "not_registered"


@dataclass(frozen=True)
class NotTaken:
    kind: TenderKind
    reason: WhyNotTaken


@dataclass(frozen=True)
class Place:
    """Where a station stands, and the tenders that are taken there."""

    code: str
    name: str
    name_en: str
    address: str
    is_in_county: bool
    tenders: tuple[TenderKind, ...]
    source: str = ""

    @property
    def key(self) -> str:
        return self.code

    @property
    def not_taken(self) -> tuple[NotTaken, ...]:
        """Tenders that are absent here, each with the reason people are told."""
        return tuple(
            NotTaken(kind, self._why(kind)) for kind in TenderKind if kind not in self.tenders
        )

    def _why(self, kind: TenderKind) -> WhyNotTaken:
        if kind is TenderKind.GANGJIN_VOUCHER and not self.is_in_county:
            return WhyNotTaken.OUTSIDE_COUNTY
        return WhyNotTaken.NOT_REGISTERED


@dataclass(frozen=True)
class PricedGood:
    """A good as it is sold on a day."""

    good: Good
    option: Option | None
    price: Price
    tax: TaxClass
    seller: Seller


@dataclass(frozen=True)
class Unknown:
    """No good has this code."""

    code: str


@dataclass(frozen=True)
class NoPrice:
    good: Good


@dataclass(frozen=True)
class NoTaxClass:
    """Nobody has said yet whether VAT is in it, and nobody guesses."""

    good: Good


@dataclass(frozen=True)
class NoSeller:
    """Its seller of record has not come down yet: it could not stand on a receipt."""

    good: Good


@dataclass(frozen=True)
class OffSale:
    """The office has said that it is not sold now: sold out, or withdrawn."""

    good: Good


@dataclass(frozen=True)
class ChooseOption:
    """The code is the good's; each choice is one of its options with a price today."""

    good: Good
    choices: tuple[PricedGood, ...]


Found: TypeAlias = PricedGood | Unknown | NoPrice | NoTaxClass | NoSeller | OffSale | ChooseOption


def _fits(name: str, most: int) -> bool:
    lines = name.split("\n")
    return len(lines) <= KIOSK_LINES and max(map(len, lines)) <= most
