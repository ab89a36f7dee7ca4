"""A form beside a table: labelled fields, a sentence under what is not right, keys at the foot."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.common.page import mark, named
from ui.common.saving import Outcome, Saver

LINE_HEIGHT = 24
LINES = 3


def tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)


class Choice(QComboBox):
    """Values with their words; a wheel that turns over it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # fmt: skip
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: object) -> None:
        getattr(event, "ignore")()  # noqa: B009 -- any event has it

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """(value, words); what was chosen stays chosen."""
        if [(self.itemData(n), self.itemText(n)) for n in range(self.count())] == list(choices):
            return
        chosen = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
            if chosen is not None:
                self.choose(str(chosen))

    def choose(self, value: str) -> None:
        """A value that is not offered is shown as it is: nothing is changed by looking at it."""
        at = self.findData(value)
        if at < 0:
            self.addItem(value, value)
            at = self.count() - 1
        self.setCurrentIndex(at)


Editor = QLineEdit | QPlainTextEdit | Choice | QCheckBox


class Field(QWidget):
    """Its name above, what is wrong with it (or a hint) below."""

    def __init__(self, name: str, title: str, editor: Editor, hint: str = "") -> None:
        super().__init__()
        self.name, self.editor, self._hint = name, named(editor, name), hint
        editor.setAccessibleName(title)
        if isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(LINE_HEIGHT * LINES)
        self._title = QLabel(title)
        self._title.setBuddy(editor)
        self._note = mark(named(QLabel(hint), f"{name}-note"), "note")
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._title, editor, self._note):
            column.addWidget(widget)
        self._note.setVisible(bool(hint))

    @property
    def value(self) -> str:
        """A check box says "1" or ""."""
        match self.editor:
            case QLineEdit() as line:
                return line.text()
            case QPlainTextEdit() as text:
                return text.toPlainText()
            case Choice() as choice:
                return str(choice.currentData() or "")
            case QCheckBox() as box:
                return "1" if box.isChecked() else ""

    def words(self, value: str) -> str:
        """How this value would be read here."""
        match self.editor:
            case Choice() as choice:
                return choice.itemText(choice.findData(value)) or value
            case QCheckBox():
                return tr("켬") if value else tr("끔")
        return value

    def put(self, value: str) -> None:
        if value == self.value:
            return
        with QSignalBlocker(self.editor):
            match self.editor:
                case QLineEdit() as line:
                    line.setText(value)
                    line.setCursorPosition(0)  # a long one is read from its beginning
                case QPlainTextEdit() as text:
                    text.setPlainText(value)
                case Choice() as choice:
                    choice.choose(value)
                case QCheckBox() as box:
                    box.setChecked(bool(value))

    def complain(self, sentence: str) -> None:
        """ "" takes the complaint back."""
        mark(self._note, "wrong", on=bool(sentence))
        self._note.setText(sentence or self._hint)
        self._note.setVisible(bool(sentence or self._hint))

    def hint(self, text: str) -> None:
        """What stands below as long as nothing is wrong."""
        self._hint = text
        self.complain("")

    def lock(self, *, is_locked: bool) -> None:
        match self.editor:
            case QLineEdit() | QPlainTextEdit() as text:
                text.setReadOnly(is_locked)
                mark(text, "locked", on=is_locked)
            case other:
                other.setEnabled(not is_locked)


class Form(QFrame):
    """`edited` whenever a value was changed by hand; Ctrl+S saves, Escape leaves it."""

    edited = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, name: str, title: str, saver: Saver, key: str, width: int = 440) -> None:
        super().__init__()
        mark(named(self, name), "card").setFixedWidth(width)
        self.fields: dict[str, Field] = {}
        self._saver = saver
        self.title = mark(named(QLabel(title), f"{name}-title"), "heading")
        self.title.setWordWrap(True)
        self.second = mark(named(QLabel(), f"{name}-second"), "second")
        self.second.setWordWrap(True)
        self.second.hide()
        self.save_key = mark(named(QPushButton(f"{key}  Ctrl+S"), f"{name}-save"), "main")
        self.save_key.clicked.connect(self.save_wanted)
        self._said = named(QLabel(), f"{name}-said")
        self._said.setWordWrap(True)
        self._said.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._row, self._half = 0, False
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addWidget(self.save_key)
        self.foot.addStretch(1)
        self._lay_out()
        saver.changed.connect(self._tell)
        self._add_shortcuts()

    def add(
        self, name: str, title: str, editor: Editor | None = None, hint: str = "", *,
        half: bool = False,
    ) -> Field:  # fmt: skip
        """Two `half` ones in a row stand beside one another."""
        field = Field(name, title, editor if editor is not None else QLineEdit(), hint)
        self.fields[name] = field
        self._listen(field.editor)
        top = Qt.AlignmentFlag.AlignTop
        if half:
            self._grid.addWidget(field, self._row, 1 if self._half else 0, top)
            self._row += self._half
            self._half = not self._half
        else:
            self._end_row()
            self._grid.addWidget(field, self._row, 0, 1, 2, top)
            self._row += 1
        return field

    def say_second(self, text: str) -> None:
        """The line under the title; "" takes no room."""
        self.second.setText(text)
        self.second.setVisible(bool(text))

    def add_widget(self, widget: QWidget) -> None:
        """Something that is no field, across the form."""
        self._end_row()
        self._grid.addWidget(widget, self._row, 0, 1, 2)
        self._row += 1

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes through the fields before it comes to the keys at the foot."""
        super().showEvent(event)
        items = (self.foot.itemAt(at) for at in range(self.foot.count()))
        keys = [key for item in items if item is not None and (key := item.widget()) is not None]
        order = [*(field.editor for field in self.fields.values()), *keys]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def values(self) -> dict[str, str]:
        return {name: field.value for name, field in self.fields.items()}

    def put(self, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self.fields[name].put(value)

    def complain(self, wrong: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            field.complain(wrong.get(name, ""))

    def go_to(self, names: Iterable[str]) -> None:
        """The keys go on in the first of these."""
        for name in names:
            self.fields[name].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def lock(self, *, is_locked: bool, but: Iterable[str] = ()) -> None:
        for name, field in self.fields.items():
            field.lock(is_locked=is_locked or name in but)
        self.save_key.setEnabled(not is_locked)

    def _end_row(self) -> None:
        if self._half:
            self._row, self._half = self._row + 1, False

    def _listen(self, editor: Editor) -> None:
        match editor:
            case QLineEdit():
                editor.textEdited.connect(lambda _: self._edited())
            case QPlainTextEdit():
                editor.textChanged.connect(self._edited)
            case Choice():
                editor.currentIndexChanged.connect(lambda _: self._edited())
            case QCheckBox():
                editor.toggled.connect(lambda _: self._edited())

    def _edited(self) -> None:
        if self._saver.props.outcome is not Outcome.UNDER_WAY:
            self._saver.say()
        self.edited.emit()

    def _tell(self) -> None:
        props = self._saver.props
        for word, outcome in (
            ("done", Outcome.SAVED), ("refusal", Outcome.REFUSED), ("notice", Outcome.WARNED),
            ("plain", Outcome.UNDER_WAY),
        ):  # fmt: skip
            mark(self._said, word, on=props.outcome is outcome)
        self._said.setText(props.text)
        self._said.setVisible(bool(props.text))

    def _lay_out(self) -> None:
        inside = QWidget()
        mark(inside, "sheet")
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(18, 4, 14, 8)
        fields.addLayout(self._grid)
        fields.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(inside)
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 4)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.second)
        foot.setContentsMargins(18, 8, 18, 14)
        foot.setSpacing(8)
        foot.addWidget(self._said)
        foot.addLayout(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        column.addLayout(foot)

    def _add_shortcuts(self) -> None:
        for keys, signal in (("Ctrl+S", self.save_key.click), ("Escape", self.left.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
