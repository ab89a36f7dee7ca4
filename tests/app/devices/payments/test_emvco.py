"""Merchant codes: fields, checksum, and the public samples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.payments.emvco import BadQr, MerchantQr, crc16, decode, encode, read, sealed

SAMPLES = [  # the first two are public; the others our own, made up (receipt rules, 6)
    "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop5802KH"
    "540510.005303840622501081234567802090124444446304A0BA",
    "000201010211057704736a2f41a3-c54c-fce8-32d2-0324e1c32e22*3440e5bf-81ca-4c5f-a1b2-cf989f09a039"
    "52045024530384054031005802US5913Test Merchant6008New York62080304123463046F6D",
    "00020101021126320018kr.example.gangjin0106GJ00015204541153034105802KR5918GANGJIN TRUST SHOP"
    "6007GANGJIN6304C4B3",
    "00020101021226320018kr.example.gangjin0106GJ00015204541153034105405470005802KR5918GANGJIN TRUS"
    "T SHOP6007GANGJIN62250110P01-0001230707KIOSK0163047012",
]
CODE = MerchantQr("GJ0001", "GANGJIN TRUST SHOP", "GANGJIN", 47_000, "S01-19a9e5b60a0-0a1b2c")


def test_the_checksum_is_that_of_the_standard() -> None:
    assert crc16(b"123456789") == 0x29B1


@pytest.mark.parametrize("text", SAMPLES)
def test_the_samples_are_sealed_as_they_say(text: str) -> None:
    assert sealed(text[:-8]) == text
    assert read(text)["00"] == "01"


def test_a_code_says_amount_merchant_and_order() -> None:
    fields = read(encode(CODE))
    assert (fields["01"], fields["53"], fields["54"], fields["58"]) == ("12", "410", "47000", "KR")
    assert read(fields["62"])["05"] == CODE.order_id


@given(st.integers(1, 10**8), st.from_regex(r"[A-Z0-9-]{1,25}", fullmatch=True))
def test_a_code_comes_back_as_it_went(won: int, order: str) -> None:
    code = MerchantQr("GJ0001", "SHOP", "GANGJIN", won, order)
    assert decode(encode(code)) == code


@given(st.integers(0, 200), st.characters(codec="ascii"))
def test_an_altered_code_is_refused(at: int, char: str) -> None:
    text = encode(CODE)
    at %= len(text)
    altered = text[:at] + char + text[at + 1 :]
    if altered != text:
        with pytest.raises(BadQr):
            decode(altered)


@pytest.mark.parametrize("text", ["", "6304", SAMPLES[2], "한글", sealed("0099")])
def test_what_is_no_dynamic_code_of_ours_is_refused(text: str) -> None:
    with pytest.raises(BadQr):
        decode(text)


def test_korean_names_do_not_fit_a_field() -> None:
    with pytest.raises(BadQr):
        encode(MerchantQr("GJ0001", "초록믿음", "GANGJIN", 1, "A"))
