"""과정·일정: the sessions to come and of the last month, and the courses they are runs of."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from app.central.learning_model import Classes, Courses
from app.documents.sheets import Sheet
from app.learning.model import Course
from ui.classes.table_model import (
    Row,
    columns,
    course_columns,
    facts,
    is_flagged,
    tr,
)
from ui.common.asked import Asked
from ui.common.detail import Detail
from ui.common.page import OfficePage, named
from ui.common.rows_model import RowsModel
from ui.common.table import Table


class ClassesWidget(OfficePage):
    def __init__(self, asked: Asked[Classes], courses: Asked[Courses]) -> None:
        self._key = named(QPushButton(tr("과정 보기")), "turn-courses")
        super().__init__(tr("과정·일정"), self._key)
        self._asked, self._courses_asked = asked, courses
        self._rows = RowsModel[Row](columns())
        self._table = Table(self._rows, "classes", stretch=1, same=lambda row: row[0].session.no)
        self._courses = RowsModel[Course](course_columns())
        self._course_table = Table(
            self._courses, "courses", stretch=1, same=lambda course: course.code
        )
        self._detail = Detail("class", 430)
        self._stack = QStackedWidget()
        for table in (self._table, self._course_table):
            self._stack.addWidget(table)
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._stack, 1)
        books.addWidget(self._detail)
        self.body.addLayout(books, 1)
        self.first = self._table.view
        self._key.clicked.connect(self._turn)
        asked.changed.connect(self._show)
        courses.changed.connect(self._show_courses)
        self._table.view.activated.connect(lambda _: self._open())
        self._detail.shut.connect(self._table.view.setFocus)

    def sheets(self) -> tuple[Sheet, ...]:
        if self._stack.currentWidget() is self._table:
            return (self._table.sheet(tr("일정")),)
        return (self._course_table.sheet(tr("과정")),)

    def choose(self, key: object) -> bool:
        self._stack.setCurrentWidget(self._table)
        if not self._table.choose(key):
            return False
        self._open()
        return True

    def _turn(self) -> None:
        is_plan = self._stack.currentWidget() is self._table
        table = self._course_table if is_plan else self._table
        self._stack.setCurrentWidget(table)
        self._key.setText(tr("일정 보기") if is_plan else tr("과정 보기"))
        self._detail.hide()
        self.first = table.view
        table.view.setFocus()

    def _open(self) -> None:
        row = self._table.present
        if row is not None:
            self._detail.open_with(row[0].title, facts(row[0]))

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        rows = [(each, self._asked.now()) for each in self._asked.answer.sessions]
        self._rows.show_rows(rows)
        self._table.say_nothing_is_there(tr("잡힌 수업이 없습니다."))
        text = tr("수업 {count} · 봐 주실 것 {waiting}")
        self.second.setText(text.format(count=len(rows), waiting=sum(map(is_flagged, rows))))

    def _show_courses(self) -> None:
        if self._courses_asked.answer is not None:
            self._courses.show_rows(self._courses_asked.answer.courses)
            self._course_table.say_nothing_is_there(tr("과정이 없습니다."))
