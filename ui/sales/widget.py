"""매출 장부: a day's sales and refunds, drawn and line by line, as the centre's books have them."""

from PySide6.QtWidgets import QHBoxLayout

from app.central.office_model import Sale, Sales
from app.central.plot_model import DaySales
from app.documents.sheets import Sheet
from app.shared.money import won
from ui.common import labels
from ui.common.asked import Asked
from ui.common.day_bar import DayBar, DayChoice
from ui.common.detail import Detail
from ui.common.page import OfficePage
from ui.common.plot import Plot
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.sales import detail, plots
from ui.sales.table_model import amount, columns, is_refund, tr

PLOT_HEIGHT = 228
DETAILED = (4, 5, 6, 8)
"""Exempt, supply, VAT, operator: a receipt's detail says them too."""


class SalesWidget(OfficePage):
    def __init__(self, asked: Asked[Sales], drawn: Asked[DaySales], choice: DayChoice) -> None:
        super().__init__(tr("매출 장부"))
        self._asked, self._drawn, self._choice = asked, drawn, choice
        self._rows = RowsModel[Sale](columns())
        self._table = Table(
            self._rows,
            "sales",
            stretch=2,
            newest_first=True,
            same=lambda sale: (sale.station, sale.seq),
        )
        self._hours = Plot("hours", tr("시간마다 팔린 돈"), plots.hour_columns())
        self._goods = Plot("goods", tr("많이 팔린 상품"), plots.good_columns(), lying=True)
        self._detail = Detail("sales")
        self._bar = DayBar(choice, "sales")
        self._bar.add_shortcuts(self)
        self._detail.beside(self._table, DETAILED)
        self._lay_out()
        self.first = self._table.view
        asked.changed.connect(self._show)
        drawn.changed.connect(self._draw)
        self._table.view.activated.connect(lambda _: self._open())
        self._detail.shut.connect(self._table.view.setFocus)

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("매출 장부")), self._hours.sheet(), self._goods.sheet())

    def choose(self, key: object) -> bool:
        if not self._table.choose(key):
            return False
        self._open()
        return True

    def _lay_out(self) -> None:
        self.head.addWidget(self._bar)
        drawings = QHBoxLayout()
        drawings.setSpacing(12)
        for plot in (self._hours, self._goods):
            plot.setFixedHeight(PLOT_HEIGHT)
            drawings.addWidget(plot, 1)
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._table, 1)
        books.addWidget(self._detail)
        self.body.addLayout(drawings)
        self.body.addLayout(books, 1)
        self.body.setSpacing(10)

    def _open(self) -> None:
        sale = self._table.present
        if sale is not None:
            self._detail.open_with(detail.title(sale), detail.facts(sale))

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        sales = self._asked.answer.sales
        self._rows.show_rows(sales)
        is_today = self._choice.day is None
        self._table.say_nothing_is_there(
            tr("오늘은 아직 판매가 없습니다.") if is_today else tr("이 날은 판매가 없습니다.")
        )
        self.export_name = tr("매출 장부 {day}").format(day=self._asked.answer.day)
        refunds = sum(map(is_refund, sales))
        self.second.setText(
            tr("{day} · 판매 {sold}건 · 환불 {refunds}건 · {won}").format(
                day=labels.day(self._asked.answer.day), sold=len(sales) - refunds,
                refunds=refunds, won=won(sum(map(amount, sales))),
            )
        )  # fmt: skip

    def _draw(self) -> None:
        if self._drawn.answer is not None:
            nothing = tr("그릴 판매가 없습니다.")
            self._hours.show_points(plots.hours(self._drawn.answer), nothing)
            self._goods.show_points(plots.goods(self._drawn.answer), nothing)
