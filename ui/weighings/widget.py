"""포대: the day's bags, graded or turned away."""

from app.central.office_model import Bag, Bags
from ui.common import theme
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.weighings.table_model import COLUMNS, is_refused


class WeighingsWidget(OfficePage):
    def __init__(self, asked: Asked[Bags]) -> None:
        super().__init__("포대")
        self._asked = asked
        self._rows: RowsModel[Bag] = RowsModel(
            COLUMNS, theme.COLOURS["amber"], theme.COLOURS["ink"]
        )
        self.body.addWidget(Table(self._rows, "bags", stretch=2), 1)
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        bags = ended(self._asked.answer.bags)
        self._rows.show_rows(bags)
        refused = sum(map(is_refused, bags))
        self.second.setText(f"받음 {len(bags) - refused}포대 · 돌려보냄 {refused}포대")


def ended(bags: tuple[Bag, ...]) -> tuple[Bag, ...]:
    """A bag that was graded is one row, not two: its weighing stands in the grade's row."""
    graded = {(bag.station, bag.weighed_seq) for bag in bags if bag.weighed_seq is not None}
    return tuple(
        bag for bag in bags if bag.what != "weighed" or (bag.station, bag.seq) not in graded
    )
