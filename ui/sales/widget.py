"""매출 장부: the day's sales and refunds, as the centre's books have them."""

from app.central.office_model import Sale, Sales
from app.shared.money import won
from ui.common import labels
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.sales.table_model import amount, columns, is_refund, tr


class SalesWidget(OfficePage):
    def __init__(self, asked: Asked[Sales]) -> None:
        super().__init__(tr("매출 장부"))
        self._asked = asked
        self._rows = RowsModel[Sale](columns())
        self._table = Table(
            self._rows,
            "sales",
            stretch=2,
            newest_first=True,
            same=lambda sale: (sale.station, sale.seq),
        )
        self.body.addWidget(self._table, 1)
        self.first = self._table.view
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        sales = self._asked.answer.sales
        self._rows.show_rows(sales)
        self._table.say_nothing_is_there(tr("오늘은 아직 판매가 없습니다."))
        refunds = sum(map(is_refund, sales))
        self.second.setText(
            tr("{day} · 판매 {sold}건 · 환불 {refunds}건 · {won}").format(
                day=labels.day(self._asked.answer.day), sold=len(sales) - refunds,
                refunds=refunds, won=won(sum(map(amount, sales))),
            )
        )  # fmt: skip
