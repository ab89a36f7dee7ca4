"""The player: acts in the station's real window by touch, keys and scanner, told by JSON lines.

It looks at what is visible and never calls a service. One answer a command: `{"ok": true, …}` or
`{"ok": false, "error": …}`. Commands: front, wait, touch, hold, key, type, scan, read, focus, shot,
page, quit.
"""

import json
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TextIO

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.eyes import Eyes
from kiosk.hands import Hands
from kiosk.window import StationWindow
from ui.common.front import Turn, not_in_front

LOOK_MS = 20
PATIENCE_SECONDS = 3.0
HAND_MS = 60
"""People are slower than a scanner's 50 ms between keys."""
Command = dict[str, Any]


class CannotDo(Exception):
    """What a person could not do either: the item is hidden, switched off, or covered."""


class Player(QObject):
    """Reads in a thread, acts on the GUI thread."""

    _told = Signal(str)

    def __init__(self, station: StationWindow, orders: TextIO, answers: TextIO) -> None:
        super().__init__()
        self._station = station
        self._window = station.window
        self._eyes = Eyes(station.window)
        self._answers = answers
        self._hands = Hands(station.window)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._open = True
        self._waiting: deque[str] = deque()
        self._acting = False
        self._words: dict[str, Callable[[Command], None]] = {
            "wait": self._wait, "touch": self._touch, "key": self._key, "type": self._type,
            "scan": self._scan, "read": self._read_out, "shot": self._shot, "page": self._page,
            "quit": self._quit, "hold": self._hold, "focus": self._focus,
            "front": self._front,
        }  # fmt: skip
        thread = threading.Thread(target=self._read, args=(orders,), name="player", daemon=True)
        thread.start()

    def close(self) -> None:
        self._open = False

    def _read(self, orders: TextIO) -> None:
        for line in orders:
            if line.strip():
                self._told.emit(line)
        if self._open:
            self._told.emit('{"do": "quit"}')

    @Slot(str)
    def _take(self, line: str) -> None:
        """One after the other: an order is acted on when the one before is answered."""
        self._waiting.append(line)
        self._next()

    @Slot()
    def _next(self) -> None:
        if self._waiting and not self._acting:
            self._acting = True
            self._act(self._waiting.popleft())

    def _act(self, line: str) -> None:
        try:
            command: Command = json.loads(line)
            self._words[command["do"]](command)
        except KeyError as error:
            self._answer({"ok": False, "error": f"not understood: {error}"})
        except (CannotDo, ValueError) as error:
            self._answer({"ok": False, "error": str(error)})

    def _answer(self, answer: Command) -> None:
        self._answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
        self._answers.flush()
        self._acting = False
        QTimer.singleShot(0, self, self._next)

    def _until(self, holds: Callable[[], str], seconds: float, then: Callable[[], None]) -> None:
        """`then` as soon as `holds` has no objection; its objection as the error in the end."""
        objection = holds()
        if not objection:
            self._try(then)
        elif seconds <= 0:
            self._answer({"ok": False, "error": objection})
        else:
            QTimer.singleShot(
                LOOK_MS, self, lambda: self._until(holds, seconds - LOOK_MS / 1_000, then)
            )

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (CannotDo, ValueError) as error:
            self._answer({"ok": False, "error": str(error)})

    def _wait(self, command: Command) -> None:
        is_gone = bool(command.get("gone"))
        name, text = command.get("name"), command.get("see")

        def objection() -> str:
            seen = self._eyes.find(name) is not None if name else self._eyes.sees(str(text))
            return (
                ""
                if seen is not is_gone
                else f"{name or text} {'still' if is_gone else 'not'} there"
            )

        self._until(objection, float(command.get("seconds", 10)), self._done)

    def _touch(self, command: Command) -> None:
        name = str(command["name"])

        def press() -> None:
            item = self._eyes.find(name)
            if item is None:
                self._answer({"ok": False, "error": f"{name} is not there"})
                return
            self._hands.touch(self._eyes.centre(item))
            self._done()

        patience = float(command.get("seconds", PATIENCE_SECONDS))
        self._until(lambda: self._eyes.objection(name) or self._behind(), patience, press)

    def _behind(self) -> str:
        return not_in_front(self._window)

    def _front(self, _command: Command) -> None:
        turn = Turn()
        self._until(lambda: turn.not_done(self._window), PATIENCE_SECONDS, self._done)

    def _hold(self, command: Command) -> None:
        """A finger that stays where it is for `for` seconds."""
        name, seconds = str(command["name"]), float(command["for"])

        def press() -> None:
            item = self._eyes.find(name)
            if item is None:
                self._answer({"ok": False, "error": f"{name} is not there"})
                return
            point = self._eyes.centre(item)
            self._hands.press(point)
            QTimer.singleShot(round(seconds * 1_000), self, lambda: release(point))

        def release(point: QPoint) -> None:
            self._hands.release(point)
            self._done()

        self._until(lambda: self._eyes.objection(name) or self._behind(), PATIENCE_SECONDS, press)

    def _focus(self, _command: Command) -> None:
        """The name of what the focus ring lies around: only the window in front has one."""
        self._until(self._behind, PATIENCE_SECONDS, self._name_focus)

    def _name_focus(self) -> None:
        item: QObject | None = self._window.activeFocusItem()
        while isinstance(item, QQuickItem) and not item.objectName():
            item = item.parentItem()
        self._answer({"ok": True, "text": "" if item is None else item.objectName()})

    def _key(self, command: Command) -> None:
        key = str(command["key"])

        def press() -> None:
            self._hands.key(key)
            QTimer.singleShot(HAND_MS + LOOK_MS, self, self._done)

        self._until(self._behind, PATIENCE_SECONDS, press)

    def _type(self, command: Command) -> None:
        """Key by key at the front: between two of them another window may come there."""
        rest = str(command["text"])

        def press() -> None:
            self._hands.type(rest[0])
            further = {**command, "text": rest[1:]}
            QTimer.singleShot(HAND_MS + LOOK_MS, self, lambda: self._type(further))

        if rest:
            self._until(self._behind, PATIENCE_SECONDS, press)
        else:
            self._done()

    def _scan(self, command: Command) -> None:
        self._hands.scan(str(command["text"]))
        self._done()

    def _read_out(self, command: Command) -> None:
        item = self._eyes.find(str(command["name"]))
        if item is None:
            raise CannotDo(f"{command['name']} is not there")
        self._answer({"ok": True, "text": self._eyes.text_of(item)})

    def _shot(self, command: Command) -> None:
        self._until(self._eyes.restless, PATIENCE_SECONDS, lambda: self._save(command))

    def _save(self, command: Command) -> None:
        picture, file = self._window.grabWindow(), str(command["file"])
        if picture.save(file):
            self._done()
            return
        why = "the window shows nothing" if picture.isNull() else f"{file} cannot be written"
        self._answer({"ok": False, "error": why})

    def _page(self, _command: Command) -> None:
        self._answer({"ok": True, "page": self._station.pages.current})

    def _quit(self, _command: Command) -> None:
        self._open = False
        self._done()
        QGuiApplication.quit()

    @Slot()
    def _done(self) -> None:
        self._answer({"ok": True})
