"""Whole won, as people read them."""


def won(amount: int) -> str:
    """`57,000원`; the sign ₩ is missing from CP949, so paper and screen both write 원."""
    return f"{amount:,}원"
