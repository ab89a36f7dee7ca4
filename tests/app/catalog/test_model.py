"""The rules that records keep by themselves."""

from dataclasses import replace

import pytest

from app.catalog.errors import BadCatalogRecord
from app.catalog.model import (
    ART_OF_CATEGORY,
    NotTaken,
    Place,
    TenderKind,
    WhyNotTaken,
)
from app.shared.resources import resource
from tests.app.catalog.shelf import OATS, REST_AREA, RICE, SHOP, SHOP_PLACE


def test_a_kiosk_name_has_two_lines_of_ten_syllables_at_most() -> None:
    longest = replace(RICE, kiosk_name="가나다라마바사아자차\n카타파하가나다라마바")
    assert longest.short_name == "가나다라마바사아자차 카타파하가나다라마바"
    for name in ("가나다라마바사아자차카", "가\n나\n다"):
        with pytest.raises(BadCatalogRecord):
            replace(RICE, kiosk_name=name)


def test_a_good_with_a_wrong_barcode_is_none() -> None:
    with pytest.raises(BadCatalogRecord):
        replace(RICE, barcode="2146810002083")


def test_an_order_of_none_is_none() -> None:
    with pytest.raises(BadCatalogRecord):
        replace(RICE, smallest_order=0)


def test_a_seller_with_a_wrong_business_number_is_none() -> None:
    with pytest.raises(BadCatalogRecord):
        replace(SHOP, business_number="828-83-00019")


def test_the_barcodes_of_a_good_are_its_own_and_those_of_its_options() -> None:
    assert OATS.barcodes == (("2146810001771", ""), ("2146810002266", "6kg"))


def test_an_option_is_found_by_its_code() -> None:
    assert OATS.option("3kg") is OATS.options[0]
    assert OATS.option("5kg") is None


def test_every_category_has_its_drawing() -> None:
    for art in ART_OF_CATEGORY.values():
        assert resource("art", f"{art}.svg").is_file()


def test_what_a_place_does_not_take_is_absent_with_a_reason() -> None:
    assert SHOP_PLACE.not_taken == (
        NotTaken(TenderKind.ONNURI_VOUCHER, WhyNotTaken.NOT_REGISTERED),
    )
    assert REST_AREA.not_taken == (
        NotTaken(TenderKind.GANGJIN_VOUCHER, WhyNotTaken.OUTSIDE_COUNTY),
        NotTaken(TenderKind.ONNURI_VOUCHER, WhyNotTaken.NOT_REGISTERED),
        NotTaken(TenderKind.QR_PAY, WhyNotTaken.NOT_REGISTERED),
    )


def test_a_place_in_the_county_may_still_not_be_registered() -> None:
    market = Place("M", "시장", "Market", "강진읍", is_in_county=True, tenders=())
    assert NotTaken(TenderKind.GANGJIN_VOUCHER, WhyNotTaken.NOT_REGISTERED) in market.not_taken


def test_keys_tell_records_apart() -> None:
    assert RICE.key == "GJ-0208"
    assert (SHOP.key, SHOP_PLACE.key) == ("GJ", "SHOP-01")
