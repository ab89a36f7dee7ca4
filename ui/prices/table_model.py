"""A good, or an option of it, a row: its price and tax class on a day, and what comes after."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.catalog.model import Price, Tax, TaxClass
from app.central.goods_model import Goods, GoodState
from app.shared.days import as_text
from ui.common.rows_model import Column
from ui.goods.table_model import next_price, options_of, price_on, tax_on


def tr(text: str) -> str:
    return QCoreApplication.translate("Prices", text)


@dataclass(frozen=True)
class Row:
    """One thing with a price of its own, on a day."""

    state: GoodState
    option: str
    now: Price | None
    later: Price | None
    tax: TaxClass | None

    @property
    def key(self) -> tuple[str, str]:
        return (self.state.good.sku, self.option)

    @property
    def prices(self) -> tuple[Price, ...]:
        """All that was said of it, of whatever day."""
        return tuple(each for each in self.state.prices if each.option == self.option)

    @property
    def name(self) -> str:
        option = self.state.good.option(self.option)
        name = self.state.good.short_name
        return name if option is None else f"{name} {option.label}"


def rows(goods: Goods, day: int) -> tuple[Row, ...]:
    return tuple(
        Row(
            state, option, price_on(state, option, day), next_price(state, option, day),
            tax_on(state, day),
        )
        for state in goods.goods
        for option in options_of(state)
    )  # fmt: skip


def day_text(day: int | None) -> str:
    return "–" if day is None else as_text(day)


def tax_text(tax: TaxClass | None) -> str:
    if tax is None:
        return tr("모름")
    return tr("면세") if tax.tax is Tax.EXEMPT else tr("과세")


def later_text(row: Row) -> str:
    """`14,000 · 11-21`: how much from when."""
    return "–" if row.later is None else f"{row.later.won:,} · {day_text(row.later.from_day)[5:]}"


def why(row: Row) -> str:
    if row.now is None:
        return tr("값 없음")
    return tr("세금 구분 없음") if row.tax is None else ""


def columns() -> tuple[Column[Row], ...]:
    return (
        Column(tr("코드"), lambda row: row.state.good.sku),
        Column(tr("상품"), lambda row: row.name),
        Column(
            tr("값"), lambda row: f"{row.now.won:,}" if row.now else "–",
            lambda row: row.now.won if row.now else 0, number=True,
        ),
        Column(tr("부터"), lambda row: day_text(row.now.from_day if row.now else None)),
        Column(tr("다음 값"), later_text, lambda row: row.later.from_day if row.later else 0),
        Column(tr("세금"), lambda row: tax_text(row.tax)),
        Column(tr("까닭"), why, flag=lambda row: bool(why(row))),
    )  # fmt: skip
