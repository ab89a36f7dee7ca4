"""포대: the day's bags, graded or turned away."""

from app.central.office_model import Bag, Bags
from ui.common import labels
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.weighings.table_model import columns, ended, is_refused, tr


class WeighingsWidget(OfficePage):
    def __init__(self, asked: Asked[Bags]) -> None:
        super().__init__(tr("포대"))
        self._asked = asked
        self._rows = RowsModel[Bag](columns())
        self._table = Table(
            self._rows,
            "bags",
            stretch=8,
            newest_first=True,
            same=lambda bag: (bag.station, bag.seq),
        )
        self.body.addWidget(self._table, 1)
        self.first = self._table.view
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        bags = ended(self._asked.answer.bags)
        self._rows.show_rows(bags)
        self._table.say_nothing_is_there(tr("오늘은 아직 잰 포대가 없습니다."))
        refused = sum(map(is_refused, bags))
        self.second.setText(
            tr("{day} · 받음 {taken}포대 · 돌려보냄 {refused}포대").format(
                day=labels.day(self._asked.answer.day), taken=len(bags) - refused, refused=refused
            )
        )
