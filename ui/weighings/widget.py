"""포대: a day's bags, drawn by grade, and each with its record."""

from PySide6.QtWidgets import QHBoxLayout

from app.central.office_model import Bag, Bags
from app.central.plot_model import DayBags
from app.documents.sheets import Sheet
from ui.common import labels
from ui.common.asked import Asked
from ui.common.day_bar import DayBar, DayChoice
from ui.common.detail import Detail
from ui.common.page import OfficePage
from ui.common.plot import Plot
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.weighings import detail, plots
from ui.weighings.table_model import columns, ended, is_refused, name, tr

PLOT_HEIGHT = 200
DETAILED = (6, 7)
"""Units and money: a bag's detail says them too."""


class WeighingsWidget(OfficePage):
    def __init__(self, asked: Asked[Bags], drawn: Asked[DayBags], choice: DayChoice) -> None:
        super().__init__(tr("포대"))
        self._asked, self._drawn, self._choice = asked, drawn, choice
        self._rows = RowsModel[Bag](columns())
        self._table = Table(
            self._rows,
            "bags",
            stretch=8,
            newest_first=True,
            same=lambda bag: (bag.station, bag.seq),
        )
        self._grades = Plot("grades", tr("등급마다 포대"), plots.grade_columns())
        self._grades.setFixedHeight(PLOT_HEIGHT)
        self._detail = Detail("bags", 340)
        self._detail.beside(self._table, DETAILED)
        self._bar = DayBar(choice, "bags")
        self._bar.add_shortcuts(self)
        self.head.addWidget(self._bar)
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._table, 1)
        books.addWidget(self._detail)
        self.body.addWidget(self._grades)
        self.body.addLayout(books, 1)
        self.body.setSpacing(10)
        self.first = self._table.view
        asked.changed.connect(self._show)
        drawn.changed.connect(self._draw)
        self._table.view.activated.connect(lambda _: self._open())
        self._detail.shut.connect(self._table.view.setFocus)

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("포대")), self._grades.sheet())

    def choose(self, key: object) -> bool:
        if not self._table.choose(key):
            return False
        self._open()
        return True

    def _open(self) -> None:
        bag = self._table.present
        if bag is not None:
            self._detail.open_with(name(bag), detail.facts(bag))

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        bags = ended(self._asked.answer.bags)
        self._rows.show_rows(bags)
        is_today = self._choice.day is None
        self._table.say_nothing_is_there(
            tr("오늘은 아직 잰 포대가 없습니다.") if is_today else tr("이 날은 잰 포대가 없습니다.")
        )
        self.export_name = tr("포대 {day}").format(day=self._asked.answer.day)
        refused = sum(map(is_refused, bags))
        self.second.setText(
            tr("{day} · 받음 {taken}포대 · 돌려보냄 {refused}포대").format(
                day=labels.day(self._asked.answer.day), taken=len(bags) - refused, refused=refused
            )
        )

    def _draw(self) -> None:
        if self._drawn.answer is not None:
            points = plots.grades(self._drawn.answer)
            self._grades.show_points(points, tr("등급이 매겨진 포대가 없습니다."))
