"""시즌: everything that is decided for a year of rice buying, value by value with its source."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.central.client import OfficeClient
from app.central.season_model import Seasons, SeasonState
from app.documents.sheets import Sheet
from app.procurement.season_facts import CONFIDENCES, Fact
from ui.common import labels
from ui.common.asked import Asked
from ui.common.form import Choice, Form
from ui.common.jobs import Jobs
from ui.common.page import OfficePage, mark, named
from ui.common.rows_model import RowsModel
from ui.common.saving import Saver
from ui.common.table import Table
from ui.season import words
from ui.season.table_model import columns, why
from ui.season.view_model import SeasonDraft
from ui.season.words import tr


class SeasonWidget(OfficePage):
    def __init__(
        self, asked: Asked[Seasons], client: OfficeClient, jobs: Jobs, *, can_edit: bool
    ) -> None:
        self._save = named(QPushButton(tr("새 판으로 저장  Ctrl+S")), "save-season")
        super().__init__(tr("시즌"), self._save)
        self._asked, self._can_edit = asked, can_edit
        self._saver = Saver(jobs)
        self.draft = SeasonDraft(client, self._saver)
        self._fact: Fact | None = None
        self._year = named(Choice(), "season-year")
        self._year.setAccessibleName(tr("연산"))
        self._copy = named(QPushButton(tr("복사해서 새 시즌  Ctrl+N")), "copy-season")
        self._rows = RowsModel[Fact](columns())
        self._table = Table(self._rows, "season", stretch=4, same=lambda fact: fact.path)
        self._form = Form("fact", tr("값을 골라 주세요"), self._saver, tr("이 값 넣기"), 360)
        self._key = mark(named(QLabel(), "season-changed"), "badge")
        self._add_fields()
        self._lay_out()
        self._connect()

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("시즌")),)

    def choose(self, key: object) -> bool:
        return self._table.choose(key)

    def _add_fields(self) -> None:
        self._form.add("value", tr("값"))
        self._form.add("known", tr("아는 날 (값을 적는 날)"))
        self._form.add("source", tr("출처"))
        confidence = Choice()
        self._form.add("confidence", tr("얼마나 확실한가"), confidence)
        confidence.offer([(each, words.confidence(each)) for each in CONFIDENCES])
        self._form.lock(is_locked=True)

    def _lay_out(self) -> None:
        self.head.insertWidget(1, self._key, 0, Qt.AlignmentFlag.AlignBottom)
        self.head.insertWidget(2, self._year, 0, Qt.AlignmentFlag.AlignBottom)
        self.head.insertWidget(3, self._copy, 0, Qt.AlignmentFlag.AlignBottom)
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._table, 1)
        books.addWidget(self._form)
        self.body.addLayout(books, 1)
        self.first = self._table.view

    def _connect(self) -> None:
        view = self._table.view
        self._asked.changed.connect(self._told)
        self.draft.changed.connect(self._show)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._open())
        view.activated.connect(lambda _: self._form.go_to(["value"]))
        self._year.activated.connect(lambda _: self._turn())
        self._copy.clicked.connect(self.draft.copy)
        self._save.clicked.connect(self.draft.save)
        self._form.save_wanted.connect(self._put)
        self._form.left.connect(self._leave)
        self._form.edited.connect(lambda: self._form.complain({}))
        self._saver.saved.connect(self._saved)
        for keys, act in (("Ctrl+S", self._save.click), ("Ctrl+N", self._copy.click)):
            for widget in (self._table, self._year):
                shortcut = QShortcut(QKeySequence(keys), widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)
        self._save.setEnabled(False)
        self._copy.setEnabled(False)

    def _told(self) -> None:
        if self._asked.answer is not None:
            self.draft.told(self._asked.answer)

    def _saved(self, wanted: object) -> None:
        self.draft.saved(wanted)  # type: ignore[arg-type]  # what `SeasonDraft.save` handed out
        self._asked.anew()

    def _turn(self) -> None:
        self._fact = None
        self._saver.say()
        self.draft.open(int(self._year.currentData()))

    def _show(self) -> None:
        season = self.draft.season
        if season is None:
            return
        self._year.offer([(str(y), tr("{year}년산").format(year=y)) for y in self.draft.years])
        self._year.choose(str(season.year))
        told = self.draft.facts
        self._rows.show_rows(told)
        is_open = self.draft.is_changed
        self._key.setText(tr("저장 안 됨") if is_open else tr("저장됨"))
        mark(self._key, "away", on=is_open)
        self._save.setEnabled(self._can_edit and is_open)
        self._copy.setEnabled(self._can_edit)
        self.second.setText(_line(self.draft.state(), sum(bool(why(each)) for each in told)))
        self.export_name = tr("시즌 {year}").format(year=season.year)
        if not self._table.view.currentIndex().isValid() and told:
            self._table.view.selectRow(0)
        self._open()

    def _open(self) -> None:
        fact = self._table.present if self._table.view.currentIndex().isValid() else None
        if not isinstance(fact, Fact) or fact == self._fact:
            return
        self._fact = fact
        self._fill(fact)

    def _fill(self, fact: Fact) -> None:
        known = "" if fact.known_from is None else fact.known_from.isoformat()
        self._form.put(
            {
                "value": fact.text, "known": known, "source": fact.source,
                "confidence": fact.confidence,
            }
        )  # fmt: skip
        self._form.title.setText(f"{words.scheme(fact.scheme)} · {words.name(fact)}")
        self._form.say_second("" if self._can_edit else tr("보기만 할 수 있습니다."))
        self._form.fields["value"].hint(words.wanted(fact.wants))
        self._form.fields["known"].setVisible(".prices." in fact.path)
        self._form.lock(is_locked=not self._can_edit)

    def _put(self) -> None:
        if self._fact is None or not self._can_edit:
            return
        values = self._form.values()
        wants = self.draft.put(
            self._fact, values["value"], values["source"], values["confidence"], values["known"]
        )
        if wants is None:
            self._table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        is_day = ".prices." in self._fact.path and wants.value == "day"
        name = "known" if is_day else "value"
        self._form.complain({name: words.wanted(wants)})
        self._form.go_to([name])

    def _leave(self) -> None:
        if self._fact is not None:
            self._fill(self._fact)
        self._table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _line(state: SeasonState | None, waiting: int) -> str:
    if state is None:
        who = tr("아직 저장하지 않은 새 시즌")
    elif state.saved_by is None:
        who = tr("처음 넣은 판")
    else:
        who = tr("{version}판 · {who} · {when}").format(
            version=state.version, who=state.saved_by, when=labels.day_and_time(state.saved_at)
        )
    return tr("{who} · 확인할 것 {count}").format(who=who, count=waiting)
