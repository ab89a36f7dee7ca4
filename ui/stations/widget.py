"""단말: which stations are heard from, and what they still hold."""

from app.central.office_model import Stations
from ui.common import theme
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.stations.table_model import COLUMNS, Row, needs_somebody


class StationsWidget(OfficePage):
    def __init__(self, asked: Asked[Stations]) -> None:
        super().__init__("단말")
        self._asked = asked
        self._rows: RowsModel[Row] = RowsModel(
            COLUMNS, theme.COLOURS["amber"], theme.COLOURS["ink"]
        )
        self.body.addWidget(Table(self._rows, "stations", stretch=2), 1)
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        rows = [(station, self._asked.now()) for station in self._asked.answer.stations]
        self._rows.show_rows(rows)
        waiting = sum(needs_somebody(row) for row in rows)
        self.second.setText(
            f"{len(rows)}대 가운데 {waiting}대를 봐 주세요"
            if waiting
            else f"{len(rows)}대 모두 정상"
        )
