"""A basket's own rules, without a database."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.model import PricedGood, Tax, TenderKind
from app.sales.basket import MOST_OF_A_LINE, UNREGISTERED, Basket
from app.sales.errors import SaleReason, SaleRefused
from app.sales.store import decode_basket, encode_basket
from tests.app.catalog.shelf import BEER, FARM, GAMTAE, OATS, PRICES, RICE, SHOP, WHEAT, tax

CASH, CARD = TenderKind.CASH, TenderKind.CARD_SEPARATE


def priced(sku: str, option: str = "") -> PricedGood:
    good = next(each for each in (RICE, GAMTAE, OATS, WHEAT, BEER) if each.sku == sku)
    price = [each for each in PRICES if (each.sku, each.option) == (sku, option)][-1]
    kind = Tax.TAXED if good in {GAMTAE, BEER} else Tax.EXEMPT
    seller = FARM if good.seller == FARM.code else SHOP
    return PricedGood(good, good.option(option), price, tax(good, kind), seller)


RICE_NOW, GAMTAE_NOW = priced(RICE.sku), priced(GAMTAE.sku)


def basket_of(*goods: PricedGood) -> Basket:
    basket = Basket(1)
    for good in goods:
        basket = basket.add_good(good, good.good.barcode, 1)
    return basket


def refused(reason: SaleReason) -> "pytest.RaisesExc[SaleRefused]":
    return pytest.raises(SaleRefused, match=f"^{reason.value}$")


def test_a_second_scan_makes_the_line_longer() -> None:
    basket = basket_of(RICE_NOW, GAMTAE_NOW, RICE_NOW)
    assert [(line.name, line.quantity) for line in basket.lines] == [
        ("새청무쌀", 2),
        ("감태무침", 1),
    ]
    assert basket.last_line is basket.lines[0]
    assert (basket.count, basket.gross) == (3, 2 * 34_000 + 15_000)


def test_a_good_whose_tax_class_changed_meanwhile_is_another_line() -> None:
    taxed = replace(RICE_NOW, tax=tax(RICE, Tax.TAXED))
    basket = basket_of(RICE_NOW, taxed, RICE_NOW)
    assert [(line.tax, line.quantity) for line in basket.lines] == [
        (Tax.EXEMPT, 2),
        (Tax.TAXED, 1),
    ]


def test_nothing_to_pay_is_paid_in_cash_not_by_a_card_without_approval() -> None:
    free = basket_of(GAMTAE_NOW).discount(15_000, "모두")
    with refused(SaleReason.BAD_PRICE):
        free.tender(CARD, 0)
    assert free.tender(CASH, 0, 0).rest == 0


def test_two_options_of_a_good_are_two_lines() -> None:
    basket = basket_of(priced(OATS.sku, "3kg"), priced(OATS.sku, "6kg"))
    assert [(line.option, line.pack, line.unit_won) for line in basket.lines] == [
        ("3kg", "3 kg", 31_000),
        ("6kg", "6 kg", 59_000),
    ]


def test_a_line_carries_tax_seller_and_origin() -> None:
    (line,) = basket_of(RICE_NOW).lines
    assert (line.tax, line.seller, line.origin) == (Tax.EXEMPT, "GJ", "국내산(전남 강진)")
    assert line.tax_basis == "부가가치세법 26①1"


def test_an_unregistered_good_is_taxed_and_known_by_its_code() -> None:
    basket = Basket(1).add_unregistered("4006381333931", 5_000, "곡류", "GJ")
    (line,) = basket.lines
    assert (line.name, line.sku, line.code) == (UNREGISTERED, "", "4006381333931")
    assert (line.tax, line.art, line.won) == (Tax.TAXED, "mixed-grains", 5_000)


@pytest.mark.parametrize("won", [0, -1, 100_000_001])
def test_an_unregistered_good_has_a_price_in_reason(won: int) -> None:
    with refused(SaleReason.BAD_PRICE):
        Basket(1).add_unregistered("4006381333931", won, "곡류", "GJ")


def test_two_unregistered_goods_stay_two_lines() -> None:
    basket = (
        Basket(1).add_unregistered("1", 500, "곡류", "GJ").add_unregistered("1", 500, "곡류", "GJ")
    )
    assert [line.no for line in basket.lines] == [1, 2]


@pytest.mark.parametrize("quantity", [0, -1, MOST_OF_A_LINE + 1])
def test_a_quantity_out_of_reason_is_refused(quantity: int) -> None:
    with refused(SaleReason.BAD_QUANTITY):
        basket_of(RICE_NOW).set_quantity(1, quantity)
    with refused(SaleReason.BAD_QUANTITY):
        Basket(1).add_good(RICE_NOW, "", quantity)


def test_a_line_that_is_not_there_is_refused() -> None:
    with refused(SaleReason.NO_SUCH_LINE):
        basket_of(RICE_NOW).set_quantity(9, 1)
    with refused(SaleReason.NO_SUCH_LINE):
        basket_of(RICE_NOW).remove(9)


def test_removing_leaves_the_line_before_as_the_last() -> None:
    basket = basket_of(RICE_NOW, GAMTAE_NOW).remove(2)
    assert basket.last_line is basket.lines[0]
    assert basket.remove(1).last_line is None


def test_a_removed_lines_number_does_not_come_again_in_the_middle() -> None:
    basket = basket_of(RICE_NOW, GAMTAE_NOW).remove(1).add_good(RICE_NOW, "", 1)
    assert [line.no for line in basket.lines] == [2, 3]


def test_fewer_than_the_seller_sells_is_said() -> None:
    basket = basket_of(priced(WHEAT.sku))
    assert basket.lines[0].is_short
    assert not basket.set_quantity(1, 3).lines[0].is_short


def test_a_discount_stands_in_place_of_the_one_before() -> None:
    basket = basket_of(GAMTAE_NOW).discount(1_000, "행사").discount(5_000, "단골")
    assert (basket.discount_won, basket.discount_reason, basket.total) == (5_000, "단골", 10_000)
    assert basket.discount(0, "x").discount_reason == ""


def test_a_discount_beyond_the_goods_is_refused() -> None:
    with refused(SaleReason.BAD_DISCOUNT):
        basket_of(GAMTAE_NOW).discount(15_001, "행사")
    with refused(SaleReason.BAD_DISCOUNT):
        basket_of(GAMTAE_NOW, RICE_NOW).discount(20_000, "행사").remove(2)


def test_the_rest_is_what_no_tender_covers_yet() -> None:
    basket = basket_of(GAMTAE_NOW).tender(CARD, 9_000, approval="12345678")
    assert (basket.paid, basket.rest) == (9_000, 6_000)
    assert basket.tender(CASH, 6_000, received=10_000).tenders[1].change == 4_000


def test_only_cash_gives_change() -> None:
    with refused(SaleReason.TOO_MUCH):
        basket_of(GAMTAE_NOW).tender(CARD, 15_001)


@pytest.mark.parametrize(("won", "received"), [(0, 0), (-5, -5), (5_000, 4_000), (5, 10**9)])
def test_money_out_of_reason_is_refused(won: int, received: int) -> None:
    with refused(SaleReason.BAD_PRICE):
        basket_of(GAMTAE_NOW).tender(CASH, won, received)


def test_nothing_is_paid_for_nothing() -> None:
    with refused(SaleReason.EMPTY):
        Basket(1).tender(CASH, 0)


def test_a_gift_is_paid_with_no_money() -> None:
    gift = basket_of(GAMTAE_NOW).discount(15_000, "증정")
    assert gift.tender(CASH, 0, 0).rest == 0


def test_a_basket_paid_by_making_it_smaller_takes_no_empty_tender() -> None:
    paid = basket_of(GAMTAE_NOW).tender(CARD, 10_000).discount(5_000, "행사")
    assert paid.tender(CASH, 0, 0).tenders == paid.tenders


def test_goods_already_paid_for_cannot_be_taken_out() -> None:
    basket = basket_of(GAMTAE_NOW, RICE_NOW).tender(CARD, 40_000)
    with refused(SaleReason.TENDERS_TAKEN):
        basket.remove(2)
    with refused(SaleReason.TENDERS_TAKEN):
        basket.discount(20_000, "행사")


def test_a_tender_can_be_taken_back() -> None:
    basket = basket_of(GAMTAE_NOW).tender(CARD, 5_000).tender(CASH, 1_000, 1_000)
    assert [tender.no for tender in basket.remove_tender(1).tenders] == [2]
    with refused(SaleReason.NO_SUCH_TENDER):
        basket.remove_tender(3)


def test_beer_is_not_paid_for_before_somebody_looked() -> None:
    basket = basket_of(priced(BEER.sku))
    assert basket.needs_adult_check
    with refused(SaleReason.ADULT_CHECK):
        basket.tender(CASH, 6_000, 6_000)


@given(st.lists(st.sampled_from([RICE_NOW, GAMTAE_NOW, priced(OATS.sku, "6kg")]), max_size=8))
def test_a_basket_comes_back_from_the_disk_as_it_went(goods: list[PricedGood]) -> None:
    basket = basket_of(*goods)
    if goods:
        basket = basket.discount(100, "행사").tender(CARD, 1_000, approval="12345678")
    assert decode_basket(encode_basket(basket)) == basket
