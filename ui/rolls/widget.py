"""수강·출석: the sessions, and the roll of the one that is opened.

Names are shown of an opened roll only: each is a look that the vault logs under who looks.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from app.central.client import OfficeClient, OfficeClientError
from app.central.learning_model import ClassCounts, Classes, ClassLearner, ClassRoll
from app.documents.sheets import Sheet
from ui.common.asked import Asked
from ui.common.jobs import Jobs
from ui.common.page import OfficePage, mark, named
from ui.common.rows_model import RowsModel
from ui.common.saving import refusal
from ui.common.table import Table
from ui.rolls.table_model import columns, session_columns, told, tr

SESSIONS = 460


class RollsWidget(OfficePage):
    def __init__(self, asked: Asked[Classes], client: OfficeClient, jobs: Jobs) -> None:
        self._key = named(QPushButton(tr("명단 열기  Enter")), "open-roll")
        super().__init__(tr("수강·출석"), self._key)
        self._asked, self._client, self._jobs = asked, client, jobs
        self._opened: int | None = None
        self._sessions = RowsModel[ClassCounts](session_columns())
        self._table = Table(
            self._sessions, "roll-classes", stretch=1, same=lambda each: each.session.no
        )
        self._table.setFixedWidth(SESSIONS)
        self._learners = RowsModel[ClassLearner](columns())
        self._roll = Table(
            self._learners, "roll", stretch=4, same=lambda each: (each.station, each.seq)
        )
        self._roll.say_nothing_is_there(tr("왼쪽에서 수업을 골라 명단을 열어 주세요."))
        self._head = mark(named(QLabel(tr("명단")), "roll-head"), "heading")
        self._head.setWordWrap(True)
        self._lay_out()
        asked.changed.connect(self._show)
        self._key.clicked.connect(self._open)
        self._table.view.activated.connect(lambda _: self._open())
        shut = QShortcut(QKeySequence("Escape"), self._roll.view, self._shut)
        shut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def sheets(self) -> tuple[Sheet, ...]:
        """A roll that was opened; never the names of one that was not."""
        if self._opened is None:
            return (self._table.sheet(tr("수업")),)
        return (self._roll.sheet(tr("명단")),)

    def choose(self, key: object) -> bool:
        return self._table.choose(key)

    def _lay_out(self) -> None:
        books = QGridLayout()  # both tables begin at one height, whatever stands above them
        books.setHorizontalSpacing(12)
        books.setVerticalSpacing(8)
        books.addWidget(mark(QLabel(tr("수업")), "heading"), 0, 0)
        books.addWidget(self._head, 0, 1)
        books.addWidget(self._table, 1, 0)
        books.addWidget(self._roll, 1, 1)
        books.setRowStretch(1, 1)
        books.setColumnStretch(1, 1)
        self.body.addLayout(books, 1)
        self.first = self._table.view

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        sessions = self._asked.answer.sessions
        self._sessions.show_rows(sessions)
        self._table.say_nothing_is_there(tr("잡힌 수업이 없습니다."))
        enrolled = sum(each.enrolled for each in sessions)
        self.second.setText(
            tr("수업 {count} · 신청 {enrolled}명 · 이름을 보면 열람 기록에 남습니다").format(
                count=len(sessions), enrolled=enrolled
            )
        )

    def _open(self) -> None:
        chosen = self._table.present
        if isinstance(chosen, ClassCounts):
            number = chosen.session.no
            self._head.setText(tr("명단을 받고 있습니다 …"))
            self._jobs.run(lambda: self._client.class_roll(number), self._came, self._failed)

    def _came(self, roll: ClassRoll) -> None:
        self._opened = roll.session.no
        self._head.setText(told(roll))
        self._learners.show_rows(roll.learners)
        self._roll.say_nothing_is_there(tr("신청한 사람이 없습니다."))
        self.export_name = tr("명단 {number}").format(number=roll.session.no)
        self._roll.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _shut(self) -> None:
        """Names are not left standing."""
        self._opened = None
        self._learners.show_rows(())
        self._roll.say_nothing_is_there(tr("왼쪽에서 수업을 골라 명단을 열어 주세요."))
        self._head.setText(tr("명단"))
        self.export_name = tr("수강·출석")
        self._table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _failed(self, error: Exception) -> None:
        self._head.setText(refusal(error))
        if not isinstance(error, OfficeClientError):
            raise error
