"""The QObject of the page of held baskets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from app.sales.held import HeldBasket
from app.sales.model import OpenedHeld
from kiosk.double_touch import DoubleTouch
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till.column import ColumnModel
from kiosk.till.held.derive import HeldRow, derive, differs
from kiosk.till.held.state import HeldState, Item, number_of, since
from kiosk.till.pad import Pad, shortened, typed
from kiosk.till.parts import TillParts
from kiosk.till.refusals import failure
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

Answer = TypeVar("Answer")
LOOK_MS = 1_000
MOST_DIGITS = 3


class HeldViewModel(QObject):
    """One is chosen by touch, by its number, or by the ticket before the scanner, and goes on."""

    changed = Signal()
    title = shown(str, "title", changed)
    listRows = shown(int, "list_rows", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self._shell = shell
        self._double_touch = DoubleTouch(parts.clock)
        self._rows, self._column = ListModel(HeldRow), ColumnModel()
        self._list_rows = 6
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.state = HeldState()
        self.props = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: HeldState) -> None:
        self.state, self.props = state, derive(state, self._list_rows)
        self._rows.show(self.props.rows)
        self._column.show(self.props.column)
        self.changed.emit()

    def _set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    @property
    def _till(self) -> TillParts:
        if self._parts.till is None:
            raise LookupError("this station is no till")
        return self._parts.till

    def entered(self) -> None:
        self.show(HeldState(now=self._parts.clock.now()))
        self.look()
        self._timer.start()

    def left(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Once a second: kiosks hold and release at any time."""
        if not self.state.is_open:
            now, till = self._parts.clock.now(), self._till
            self._jobs.look(lambda: _items(till), lambda items: self._found(items, now))

    def _found(self, items: tuple[Item, ...], now: datetime) -> None:
        """The chosen one stays chosen where it stands now."""
        chosen = _key(self.state.current)
        at = next((at for at, each in enumerate(items) if _key(each) == chosen), 0)
        page = min(self.state.page, max(len(items) - 1, 0) // self._list_rows)
        self._set(items=items, at=at, page=page, now=now)

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        self._list_rows = list_rows
        self.show(self.state)

    @Slot(int)
    def select(self, at: int) -> None:
        if not self.state.busy:
            self._set(at=at, pad=Pad(), notice="")

    @Slot(str)
    def pad(self, key: str) -> None:
        """The number that the visitor says chooses its basket."""
        pad = self.state.pad
        if key == "back":
            pad = shortened(pad)
        elif not key.isdigit():
            pad = Pad()
        elif len(pad.digits + key) <= MOST_DIGITS:
            pad = typed(pad, key)
        numbers = [number_of(each) for each in self.state.items]
        at = numbers.index(pad.number) if pad.number in numbers else self.state.at
        self._set(pad=pad, at=at, page=at // self._list_rows, notice="")

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        if key == Qt.Key.Key_Escape:
            self._shell.go(None)
        elif key == Qt.Key.Key_Backspace:
            self.pad("back")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.touch("key-back" if self.state.is_open else "key-open")
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        is_echo = name == "key-open" and self._double_touch.is_echo
        if self.props.column.key(name) is not None and not is_echo:
            self._actions()[name]()

    def _actions(self) -> dict[str, Callable[[], None]]:
        return {
            "key-open": self._open,
            "key-back": lambda: self._shell.go(None),
            "key-earlier": lambda: self._set(page=max(self.state.page - 1, 0)),
            "key-later": lambda: self._set(page=self.state.page + 1),
        }

    @Slot(str)
    def scanned(self, text: str) -> None:
        """A kiosk's ticket; anything else is refused in words."""
        if not self.state.busy and not self.state.is_open:
            self._set(busy=True)
            self._ask(lambda: self._till.till.open_held(text), self._opened)

    def _open(self) -> None:
        item, till = self.state.current, self._till.till
        if item is None:
            return
        self._set(busy=True)
        if isinstance(item, HeldBasket):
            self._ask(lambda: till.open_held_here(item), self._opened)
        else:
            number = item.basket.number
            self._ask(lambda: till.recall(number), lambda _basket: self._shell.go(None))

    def _opened(self, opened: OpenedHeld) -> None:
        """To the sale at once, unless something has to be said first."""
        notice = differs(opened)
        if notice:
            self._set(busy=False, is_open=True, notice=notice)
        else:
            self._shell.go(None)

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._jobs.run(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        """A refusal and a fault are shown; anything else is a bug and goes up."""
        self._set(busy=False)
        self._set(notice=failure(error))


def _items(parts: TillParts) -> tuple[Item, ...]:
    found: list[Item] = [*parts.till.held_elsewhere(), *parts.till.held()]
    return tuple(sorted(found, key=since))


def _key(item: Item | None) -> object:
    """What stays the same of a basket from look to look."""
    match item:
        case None:
            return None
        case HeldBasket(station, seq):
            return station, seq
    return item.basket.number
