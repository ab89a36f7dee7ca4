"""단말: which stations are heard from, and what they still hold."""

from app.central.office_model import Stations
from ui.common.asked import Asked
from ui.common.page import OfficePage
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.stations.table_model import Row, columns, needs_somebody, tr


class StationsWidget(OfficePage):
    def __init__(self, asked: Asked[Stations]) -> None:
        super().__init__(tr("단말"))
        self._asked = asked
        self._rows = RowsModel[Row](columns())
        self._table = Table(self._rows, "stations", stretch=7, same=lambda row: row[0].station)
        self.body.addWidget(self._table, 1)
        self.first = self._table.view
        asked.changed.connect(self._show)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        rows = [(station, self._asked.now()) for station in self._asked.answer.stations]
        self._rows.show_rows(rows)
        self._table.say_nothing_is_there(tr("등록된 단말이 없습니다."))
        self.second.setText(_told(len(rows), sum(map(needs_somebody, rows))))


def _told(count: int, waiting: int) -> str:
    if not count:
        return tr("아직 등록된 단말이 없습니다")
    if not waiting:
        return tr("{count}대 모두 정상").format(count=count)
    return tr("{count}대 가운데 {waiting}대를 봐 주세요").format(count=count, waiting=waiting)
