"""Numbers with a check digit: business numbers (사업자등록번호) and EAN-13."""

import re

_BUSINESS_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


def is_business_number(text: str) -> bool:
    """`828-83-00018`: ten digits as 3-2-5, the last one the National Tax Service's check digit."""
    if re.fullmatch(r"[0-9]{3}-[0-9]{2}-[0-9]{5}", text) is None:
        return False
    digits = [int(each) for each in text if each != "-"]
    total = sum(digit * weight for digit, weight in zip(digits, _BUSINESS_WEIGHTS, strict=False))
    total += digits[8] * 5 // 10
    return digits[9] == (10 - total % 10) % 10


def is_ean13(text: str) -> bool:
    """GS1 General Specifications §7.9: weights 1 and 3, the whole sums to a multiple of ten."""
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return False
    return sum(int(each) * (3 if at % 2 else 1) for at, each in enumerate(text)) % 10 == 0
