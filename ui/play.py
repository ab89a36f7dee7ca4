"""The office's player: acts in the real windows by mouse and keys, told by JSON lines.

The same words as the stations' player (kiosk/play.py); it never calls a service.
"""

import json
import threading
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from ui.common.front import Turn, not_in_front
from ui.shell.widget import OfficeWindow

LOOK_MS = 40
PATIENCE_SECONDS = 3.0
Command = dict[str, Any]


class Windows(Protocol):
    """What the player looks at: whichever of the two is shown."""

    @property
    def sign_in(self) -> QWidget: ...

    @property
    def window(self) -> OfficeWindow | None: ...


class Player(QObject):
    """Reads in a thread, acts on the GUI thread."""

    _told = Signal(str)

    def __init__(self, office: Windows, orders: TextIO, answers: TextIO) -> None:
        super().__init__()
        self._office = office
        self._answers = answers
        self._open = True
        self._told.connect(self._act, Qt.ConnectionType.QueuedConnection)
        self._words: dict[str, Callable[[Command], None]] = {
            "wait": self._wait, "touch": self._touch, "key": self._key, "type": self._type,
            "read": self._read_out, "shot": self._shot, "page": self._page, "quit": self._quit,
            "front": self._front,
        }  # fmt: skip
        threading.Thread(target=self._read, args=(orders,), name="player", daemon=True).start()

    def close(self) -> None:
        self._open = False

    def _read(self, orders: TextIO) -> None:
        for line in orders:
            if line.strip():
                self._told.emit(line)
        if self._open:
            self._told.emit('{"do": "quit"}')

    def _act(self, line: str) -> None:
        try:
            command: Command = json.loads(line)
            self._words[command["do"]](command)
        except (KeyError, ValueError) as error:
            self._answer(ok=False, error=f"not understood: {error}")

    @property
    def _window(self) -> QWidget:
        return self._office.window or self._office.sign_in

    def _find(self, name: str) -> QWidget | None:
        found = self._window.findChildren(QWidget, name)
        return next((widget for widget in found if widget.isVisible()), None)

    def _sees(self, text: str) -> bool:
        labels = self._window.findChildren(QWidget)
        return any(text in words_of(label) for label in labels if label.isVisible())

    def _until(
        self, objection: Callable[[], str], seconds: float, then: Callable[[], None]
    ) -> None:
        """`then` as soon as there is no objection; in the end the objection is the error."""
        error = objection()
        if not error:
            then()
        elif seconds <= 0:
            self._answer(ok=False, error=error)
        else:
            left = seconds - LOOK_MS / 1_000
            QTimer.singleShot(LOOK_MS, self, lambda: self._until(objection, left, then))

    def _wait(self, command: Command) -> None:
        name, text, is_gone = command.get("name"), command.get("see"), bool(command.get("gone"))

        def objection() -> str:
            seen = self._find(str(name)) is not None if name else self._sees(str(text))
            return f"{name or text} {'still' if is_gone else 'not'} there" * (seen is is_gone)

        self._until(objection, float(command.get("seconds", 10)), self._done)

    def _touch(self, command: Command) -> None:
        """A page that has just come is laid out a moment later: patience, as a hand has it."""
        name = str(command["name"])
        patience = float(command.get("seconds", PATIENCE_SECONDS))
        self._until(
            lambda: self._untouchable(name) or self._behind(), patience, lambda: self._press(name)
        )

    def _behind(self) -> str:
        return not_in_front(self._window.windowHandle())

    def _front(self, _command: Command) -> None:
        turn = Turn()
        self._until(
            lambda: turn.not_done(self._window.windowHandle()), PATIENCE_SECONDS, self._done
        )

    def _untouchable(self, name: str) -> str:
        widget = self._find(name)
        if widget is None:
            return f"{name} is not there"
        if not widget.isEnabled():
            return f"{name} is off"
        # Not QApplication.widgetAt: a window may reach beyond the screen it stands on.
        hit = self._window.childAt(widget.mapTo(self._window, widget.rect().center()))
        is_hit = hit is not None and (hit is widget or widget.isAncestorOf(hit))
        return "" if is_hit else f"{name} is covered"

    def _press(self, name: str) -> None:
        widget = self._find(name)
        if widget is not None:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self._answer(ok=widget is not None)

    def _done(self) -> None:
        self._answer(ok=True)

    def _key(self, command: Command) -> None:
        keys = QKeySequence(str(command["key"]))
        self._by_keys(lambda: QTest.keySequence(self._target(), keys))

    def _type(self, command: Command) -> None:
        text = str(command["text"])
        self._by_keys(lambda: type_into(self._target(), text))

    def _by_keys(self, act: Callable[[], None]) -> None:
        """At once when the window is in front: it may lose the keys again to another."""

        def then() -> None:
            act()
            self._done()

        self._until(self._behind, PATIENCE_SECONDS, then)

    def _read_out(self, command: Command) -> None:
        widget = self._find(str(command["name"]))
        if widget is None:
            self._answer(ok=False, error=f"{command['name']} is not there")
        else:
            self._answer(ok=True, text=words_of(widget))

    def _shot(self, command: Command) -> None:
        file = str(command["file"])
        if self._window.grab().save(file):
            self._done()
        else:
            self._answer(ok=False, error=f"{file} cannot be written")

    def _page(self, _command: Command) -> None:
        window = self._office.window
        self._answer(ok=True, page="sign-in" if window is None else window.present)

    def _quit(self, _command: Command) -> None:
        self._open = False
        self._answer(ok=True)
        QApplication.quit()

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _answer(self, *, ok: bool, **more: str) -> None:
        self._answers.write(json.dumps({"ok": ok, **more}, ensure_ascii=False) + "\n")
        self._answers.flush()


def type_into(widget: QWidget, text: str) -> None:
    """As from a keyboard; a syllable as an input method hands it over."""
    for char in text:
        if char == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif char.isascii():
            QTest.keyClicks(widget, char)
        else:
            event = QInputMethodEvent()
            event.setCommitString(char)
            QApplication.sendEvent(widget, event)


def words_of(widget: QWidget) -> str:
    """What a person reads on one widget."""
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QListWidget):
        return "\n".join(widget.item(row).text() for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        cells = (
            str(model.index(row, column).data() or "")
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        )
        return " ".join(cells)
    return ""
