"""A good a row: how it is called at a kiosk, what it costs and how it is taxed today."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.catalog.model import Price, Tax, TaxClass
from app.central.goods_model import Goods, GoodState
from ui.common.rows_model import Column


def tr(text: str) -> str:
    return QCoreApplication.translate("Goods", text)


@dataclass(frozen=True)
class Row:
    """A good as it is on `day`; `seller` by name."""

    state: GoodState
    day: int
    seller: str

    @property
    def sku(self) -> str:
        return self.state.good.sku


def rows(goods: Goods) -> tuple[Row, ...]:
    names = {each.code: each.name for each in goods.sellers}
    return tuple(
        Row(state, goods.day, names.get(state.good.seller, state.good.seller))
        for state in goods.goods
    )


def price_on(state: GoodState, option: str, day: int) -> Price | None:
    """What is in force on a day."""
    known = [each for each in state.prices if each.option == option and each.from_day <= day]
    return max(known, key=lambda each: each.from_day) if known else None


def next_price(state: GoodState, option: str, day: int) -> Price | None:
    """What comes after that day."""
    later = [each for each in state.prices if each.option == option and each.from_day > day]
    return min(later, key=lambda each: each.from_day) if later else None


def tax_on(state: GoodState, day: int) -> TaxClass | None:
    """None too where what was said last does not reach that day."""
    known = [each for each in state.taxes if each.from_day <= day]
    told = max(known, key=lambda each: each.from_day) if known else None
    is_over = told is not None and told.until_day is not None and told.until_day < day
    return None if is_over else told


def options_of(state: GoodState) -> tuple[str, ...]:
    return tuple(each.code for each in state.good.options) or ("",)


def price_text(row: Row) -> str:
    """One price, or from the least to the most of its options."""
    found = [price_on(row.state, option, row.day) for option in options_of(row.state)]
    wons = sorted(price.won for price in found if price is not None)
    if not wons:
        return "–"
    first, last = wons[0], wons[-1]
    return f"{first:,}" if first == last else f"{first:,} – {last:,}"


def _least(row: Row) -> int:
    found = [price_on(row.state, option, row.day) for option in options_of(row.state)]
    return min((price.won for price in found if price is not None), default=0)


def tax_text(row: Row) -> str:
    told = tax_on(row.state, row.day)
    if told is None:
        return "–"
    return tr("면세") if told.tax is Tax.EXEMPT else tr("과세")


def why(row: Row) -> str:
    """What keeps it from being sold; "" where nothing does."""
    if row.state.good.is_off_sale:
        return tr("품절 · 판매 멈춤")
    missing = [
        option
        for option in options_of(row.state)
        if price_on(row.state, option, row.day) is None
    ]  # fmt: skip
    if missing:
        some = len(missing) < len(options_of(row.state))
        return tr("값 없는 선택 {count}").format(count=len(missing)) if some else tr("값 없음")
    return tr("세금 구분 없음") if tax_on(row.state, row.day) is None else ""


def columns() -> tuple[Column[Row], ...]:
    return (
        Column(tr("코드"), lambda row: row.sku),
        Column(tr("키오스크 이름"), lambda row: row.state.good.short_name),
        Column(tr("단위"), lambda row: row.state.good.pack or _options(row)),
        Column(tr("값"), price_text, _least, number=True),
        Column(tr("세금"), tax_text),
        Column(tr("까닭"), why, flag=lambda row: bool(why(row))),
    )


def _options(row: Row) -> str:
    labels = [each.label for each in row.state.good.options]
    if len(labels) < 2:
        return "".join(labels)
    return tr("{first} 외 {rest}").format(first=labels[0], rest=len(labels) - 1)


def more(row: Row) -> str:
    """What a good is found by beside what is shown."""
    good = row.state.good
    codes = " ".join(code for code, _ in good.barcodes)
    return f"{good.name} {good.category} {row.seller} {codes}"
