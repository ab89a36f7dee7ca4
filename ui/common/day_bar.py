"""Which day the books are shown of: one choice for every screen, and the bar to make it by keys."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.shared.days import as_text, days_after, from_text
from ui.common.page import mark, named


def tr(text: str) -> str:
    return QCoreApplication.translate("DayBar", text)


FIELD_WIDTH = 118


class DayChoice(QObject):
    """`day` None follows the centre's today; `today` is what the centre last said it was."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day: int | None = None
        self.today: int | None = None

    @property
    def shown(self) -> int | None:
        return self.day or self.today

    def told(self, day: int) -> None:
        """The centre has answered for today: it was asked for no other day."""
        if self.day is None and day != self.today:
            self.today = day
            self.changed.emit()

    def choose(self, day: int | None) -> None:
        """No day to come: there are no books of it."""
        if self.today is not None and day is not None and day >= self.today:
            day = None
        if day != self.day:
            self.day = day
            self.changed.emit()

    def step(self, days: int) -> None:
        if self.shown is not None:
            self.choose(days_after(self.shown, days))


class DayBar(QWidget):
    """Alt+Left and Alt+Right go a day back and on, Alt+Home to today; a date can be typed."""

    def __init__(self, choice: DayChoice, name: str, *, has_later: bool = False) -> None:
        """`has_later`: days to come can be looked at too."""
        super().__init__()
        self._choice, self._has_later = choice, has_later
        self._before = self._key("◀", f"{name}-day-before", tr("하루 앞으로 (Alt+←)"))
        self._field = named(QLineEdit(), f"{name}-day")
        self._field.setAccessibleName(tr("보는 날"))
        self._field.setToolTip(tr("2025-11-20처럼 적고 Enter"))
        self._field.setFixedWidth(FIELD_WIDTH)
        self._after = self._key("▶", f"{name}-day-after", tr("하루 뒤로 (Alt+→)"))
        self._today = named(QPushButton(tr("오늘")), f"{name}-day-today")
        self._today.setToolTip("Alt+Home")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._before, self._field, self._after, self._today):
            row.addWidget(widget)
        self._before.clicked.connect(lambda: choice.step(-1))
        self._after.clicked.connect(lambda: choice.step(1))
        self._today.clicked.connect(lambda: choice.choose(None))
        self._field.editingFinished.connect(self._typed)
        choice.changed.connect(self._show)
        self._show()

    def add_shortcuts(self, page: QWidget) -> None:
        """While the keys are on this page."""
        for keys, act in (
            ("Alt+Left", lambda: self._choice.step(-1)),
            ("Alt+Right", lambda: self._choice.step(1)),
            ("Alt+Home", lambda: self._choice.choose(None)),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _key(self, sign: str, name: str, words: str) -> QPushButton:
        key = mark(named(QPushButton(sign), name), "small")
        key.setAccessibleName(words)
        key.setToolTip(words)
        return key

    def _typed(self) -> None:
        """What is no day goes back to the one that is shown."""
        day = from_text(self._field.text())
        if day is not None and day != self._choice.shown:
            self._choice.choose(day)
        self._show()

    def _show(self) -> None:
        shown, is_today = self._choice.shown, self._choice.day is None
        self._field.setText("" if shown is None else as_text(shown))
        self._field.setEnabled(shown is not None)
        self._before.setEnabled(shown is not None)
        self._after.setEnabled(shown is not None and (self._has_later or not is_today))
        self._today.setEnabled(not is_today)
        mark(self._field, "notice", on=not is_today)
