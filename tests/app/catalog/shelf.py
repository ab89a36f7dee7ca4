"""A few goods, all kinds of trouble among them, for the tests of catalogue and till."""

from sqlalchemy import Engine

from app.catalog import service
from app.catalog.model import (
    Confidence,
    Good,
    Option,
    Place,
    Price,
    Rounding,
    Seller,
    Tax,
    TaxClass,
    TenderKind,
    VatRule,
)
from app.storage.unit_of_work import UnitOfWork

SHOP = Seller(
    "GJ", "초록믿음", "828-83-00018", "홍길동", "전남 강진군", "061-433-8844", "환불은 7일 안에"
)
FARM = Seller("FA", "농가 A-01", "201-81-21515", "홍길순", "전남 강진군 도암면", "061-430-0000")
RICE = Good(
    "GJ-0208", "탐진강 쌀", "Rice", "새청무쌀", "10kg", "rice-sack", "강진쌀", "2146810002082",
    "포", "GJ", "국내산(전남 강진)", quick=2,
)  # fmt: skip
PASTE = Good(
    "GJ-0099", "된장", "Doenjang", "전통된장", "1kg", "onggi", "발효식품", "2146810000996", "통",
    "GJ", "국내산(전남 강진)",
)  # fmt: skip
GAMTAE = Good(
    "GJ-0684", "감태무침", "Gamtae", "감태무침", "1kg", "abalone", "수산물", "2146810006844", "통",
    "GJ", "국내산(전남 강진)",
)  # fmt: skip
OATS = Good(
    "GJ-0177", "쌀귀리", "Oats", "쌀귀리 조양", "", "oat-ear", "쌀귀리", "2146810001771", "봉",
    "FA", options=(Option("3kg", "3 kg"), Option("6kg", "6 kg", "2146810002266")),
    quick=1,
)  # fmt: skip
WHEAT = Good(
    "GJ-0600", "호라산밀", "Wheat", "호라산밀", "1kg", "mixed-grains", "곡류", "2146810006004",
    "봉", "GJ", smallest_order=3,
)  # fmt: skip
BEER = Good(
    "GJ-X006", "맥주", "Beer", "하멜촌 맥주", "330ml", "snack-puff", "가공식품", "2146810950062",
    "병", "GJ", is_adult_only=True,
)  # fmt: skip
UNTAXED = Good(
    "GJ-0133", "홍차", "Tea", "홍차", "25g", "snack-puff", "가공식품", "2146810001337", "세트", "GJ"
)
UNPRICED = Good(
    "GJ-0082", "황차", "Tea", "황차", "20g", "snack-puff", "가공식품", "2146810000828", "세트", "GJ"
)
STRAY = Good(
    "GJ-0118",
    "여주차",
    "Tea",
    "여주차",
    "100g",
    "snack-puff",
    "가공식품",
    "2146810001184",
    "봉",
    "NO",
)
GOODS = (RICE, PASTE, GAMTAE, OATS, WHEAT, BEER, UNTAXED, UNPRICED, STRAY)

SHOP_PLACE = Place(
    "SHOP-01", "직거래지원센터", "Centre", "강진읍", is_in_county=True,
    tenders=(
        TenderKind.CASH, TenderKind.CARD_SEPARATE, TenderKind.GANGJIN_VOUCHER, TenderKind.QR_PAY,
    ),
)  # fmt: skip
REST_AREA = Place(
    "RA-01", "장흥정남진휴게소", "Rest area", "남해고속도로", is_in_county=False,
    tenders=(TenderKind.CASH, TenderKind.CARD_SEPARATE),
)  # fmt: skip
RULE = VatRule(20250101, 10, Rounding.HALF_UP, "부가가치세법 30")

PRICES = (
    Price(RICE.sku, "", 30_000, 20250101),
    Price(RICE.sku, "", 32_000, 20251101),
    Price(RICE.sku, "", 34_000, 20260101),
    Price(PASTE.sku, "", 15_000, 20250101),
    Price(GAMTAE.sku, "", 15_000, 20250101),
    Price(OATS.sku, "3kg", 31_000, 20250101),
    Price(OATS.sku, "6kg", 59_000, 20250101),
    Price(WHEAT.sku, "", 7_000, 20250101),
    Price(BEER.sku, "", 6_000, 20250101),
    Price(UNTAXED.sku, "", 55_000, 20250101),
    Price(STRAY.sku, "", 13_000, 20250101),
)


def tax(good: Good, kind: Tax, from_day: int = 20250101) -> TaxClass:
    return TaxClass(good.sku, kind, from_day, "부가가치세법 26①1", Confidence.LAW, "officer")


TAX_CLASSES = (
    *(tax(good, Tax.EXEMPT) for good in (RICE, PASTE, OATS, WHEAT, UNPRICED, STRAY)),
    *(tax(good, Tax.TAXED) for good in (GAMTAE, BEER)),
    tax(PASTE, Tax.TAXED, 20260101),
)


def stock(engine: Engine) -> None:
    """All of it, as the feed would bring it."""
    with UnitOfWork(engine) as uow:
        for place in (SHOP_PLACE, REST_AREA):
            service.save_place(uow, place)
        for seller in (SHOP, FARM):
            service.save_seller(uow, seller)
        service.save_vat_rule(uow, RULE)
        for good in GOODS:
            service.save_good(uow, good)
        for price in PRICES:
            service.save_price(uow, price)
        for tax_class in TAX_CLASSES:
            service.save_tax_class(uow, tax_class)
        uow.commit()
