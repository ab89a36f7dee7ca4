"""매출 장부: the day's sales and refunds, as the centre's books have them."""

from app.central.office_model import Sale, Sales
from ui.common import theme
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.sales.table_model import COLUMNS, amount


class SalesWidget(OfficePage):
    def __init__(self, asked: Asked[Sales]) -> None:
        super().__init__("매출 장부")
        self._asked = asked
        self._rows: RowsModel[Sale] = RowsModel(
            COLUMNS, theme.COLOURS["amber"], theme.COLOURS["ink"]
        )
        self.body.addWidget(Table(self._rows, "sales", stretch=2), 1)
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        sales = self._asked.answer.sales
        self._rows.show_rows(sales)
        refunds = sum(sale.sale_seq is not None for sale in sales)
        total = f"{sum(map(amount, sales)):,}원"
        self.second.setText(f"판매 {len(sales) - refunds}건 · 환불 {refunds}건 · {total}")
