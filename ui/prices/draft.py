"""A price and a tax class as they are typed, checked with each letter; no Qt widgets."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.catalog.model import Confidence, Price, Tax, TaxClass
from app.shared.days import from_text as day_of
from ui.prices.table_model import Row, day_text

Values = Mapping[str, str]
MUCH = 2
"""A price that many times as high or as low is asked about once more."""


def tr(text: str) -> str:
    return QCoreApplication.translate("PriceDraft", text)


def won_of(text: str) -> int | None:
    plain = text.strip().replace(",", "").removesuffix("원")
    return int(plain) if plain.isascii() and plain.isdecimal() and plain else None


def price_values(row: Row, today: int) -> dict[str, str]:
    """What is in force as the beginning of the next; from today on."""
    return {
        "won": f"{row.now.won:,}" if row.now else "",
        "from": day_text(today),
        "reason": "",
    }


def price_wrong(values: Values, today: int) -> dict[str, str]:
    wrong = {}
    if not won_of(values["won"]):
        wrong["won"] = tr("원을 수로 적어 주세요.")
    wrong |= _day_wrong("from", values["from"], today)
    return wrong


def price_of(values: Values, row: Row) -> Price:
    """Of checked values."""
    won, day = won_of(values["won"]), day_of(values["from"])
    if won is None or day is None:
        raise ValueError(values)
    sku, option = row.key
    return Price(sku, option, won, day, values["reason"].strip())


def doubt(price: Price, row: Row) -> str:
    """What looks like a slip of the finger; "" where nothing does."""
    before = row.now.won if row.now else 0
    if not before or before / MUCH < price.won < before * MUCH:
        return ""
    text = tr("{before}원에서 {after}원으로 크게 바뀝니다. 맞으면 한 번 더 눌러 주세요.")
    return text.format(before=f"{before:,}", after=f"{price.won:,}")


def tax_values(tax: TaxClass | None, today: int) -> dict[str, str]:
    return {
        "tax": "" if tax is None else tax.tax.value,
        "tax-from": day_text(today),
        "tax-until": day_text(tax.until_day) if tax is not None and tax.until_day else "",
        "tax-basis": "" if tax is None else tax.basis,
        "tax-confidence": Confidence.INFERRED.value if tax is None else tax.confidence.value,
    }


def tax_wrong(values: Values, today: int) -> dict[str, str]:
    wrong = {}
    if not values["tax"]:
        wrong["tax"] = tr("골라 주세요.")
    if not values["tax-basis"].strip():
        wrong["tax-basis"] = tr("어느 법, 어느 글에 따른 것인지 적어 주세요.")
    wrong |= _day_wrong("tax-from", values["tax-from"], today)
    until, begin = day_of(values["tax-until"]), day_of(values["tax-from"])
    if values["tax-until"].strip() and (until is None or (begin is not None and until < begin)):
        wrong["tax-until"] = tr("시작한 날 뒤의 날이거나, 비워 두세요.")
    return wrong


def tax_of(values: Values, row: Row) -> TaxClass:
    """Of checked values; whose word it is, the centre writes."""
    begin = day_of(values["tax-from"])
    if begin is None:
        raise ValueError(values)
    return TaxClass(
        row.state.good.sku, Tax(values["tax"]), begin, values["tax-basis"].strip(),
        Confidence(values["tax-confidence"]), until_day=day_of(values["tax-until"]),
    )  # fmt: skip


def _day_wrong(name: str, text: str, today: int) -> dict[str, str]:
    day = day_of(text)
    if day is None:
        return {name: tr("2025-11-20처럼 적어 주세요.")}
    return {name: tr("지난날의 값은 바꿀 수 없습니다.")} if day < today else {}
