"""Packs, options and origins as an English visitor reads them."""

import re

import pytest

from app.catalog.model import Good
from app.demo.sample_goods import sample_goods
from kiosk.store.packs import in_english
from kiosk.store.says import name_of

HANGUL = re.compile("[\uac00-\ud7a3]")
GOODS = tuple(each.good for each in sample_goods())


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.sku)
def test_nothing_of_a_good_is_left_in_korean(good: Good) -> None:
    options = [each.label for each in good.options]
    told = [in_english(each) for each in (good.pack, good.origin, *options)]
    assert not HANGUL.search(" ".join([name_of(good, english=True), *told]))


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("1봉", "1 bag"),
        ("4종", "4 kinds"),
        ("5개입", "5 pcs"),
        ("60 g × 5봉", "60 g × 5 bags"),
        ("2 kg × 6회", "2 kg × 6 deliveries"),
        ("약 300 g", "about 300 g"),
        ("저울 판매", "sold by weight"),
        ("10 kg", "10 kg"),
        ("가마니", "가마니"),  # not in the table: told as it is, not guessed
        ("", ""),
    ],
)
def test_a_pack_is_counted_in_english(korean: str, english: str) -> None:
    assert in_english(korean) == english
