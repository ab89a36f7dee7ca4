"""The QObject of the page of uncleared card payments."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from app.sales.model import AttemptEnd, NoApproval, NotKnown
from kiosk.double_touch import DoubleTouch
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.column import ColumnModel
from kiosk.till.pad import Pad, shortened, typed
from kiosk.till.parts import TillParts
from kiosk.till.refusals import failure
from kiosk.till.unpaid.derive import APPROVAL_DIGITS, UnpaidRow, derive
from kiosk.till.unpaid.state import UnpaidState
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

Answer = TypeVar("Answer")

OUTCOMES = ("key-declined", "key-cancelled", "key-paid")


class UnpaidViewModel(QObject):
    """Approval numbers written down later, and payments of which nobody knew the end."""

    changed = Signal()
    title = shown(str, "title", changed)
    listRows = shown(int, "list_rows", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self._double_touch = DoubleTouch(parts.clock)
        self._shell = shell
        self._rows, self._column = ListModel(UnpaidRow), ColumnModel()
        self._list_rows = 6
        self.state = UnpaidState()
        self.props = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: UnpaidState) -> None:
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
        self.show(UnpaidState())
        self._list_again()

    def _list_again(self) -> None:
        self._ask(self._till.approvals.unpaid, lambda items: self.show(UnpaidState(items)))

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        self._list_rows = list_rows
        self.show(self.state)

    @Slot(int)
    def select(self, at: int) -> None:
        self._set(at=at, pad=Pad(), notice="")

    @Slot(str)
    def pad(self, key: str) -> None:
        if key == "back":
            self._set(pad=shortened(self.state.pad), notice="")
        elif not key.isdigit():
            self._set(pad=Pad(), notice="")
        elif len(self.state.pad.digits + key) <= APPROVAL_DIGITS:
            self._set(pad=typed(self.state.pad, key), notice="")

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        if key == Qt.Key.Key_Escape:
            self._shell.go(None)
        elif key == Qt.Key.Key_Backspace:
            self.pad("back")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.touch("key-write")
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        is_echo = name in OUTCOMES and self._double_touch.is_echo
        if self.props.column.key(name) is not None and not is_echo:
            self._actions()[name]()

    def _actions(self) -> dict[str, Callable[[], None]]:
        return {
            "key-write": self._write,
            "key-declined": lambda: self._settle(AttemptEnd.DECLINED),
            "key-cancelled": lambda: self._settle(AttemptEnd.CANCELLED),
            "key-paid": lambda: self._settle(AttemptEnd.PAID),
            "key-back": lambda: self._shell.go(None),
            "key-earlier": lambda: self._set(page=max(self.state.page - 1, 0)),
            "key-later": lambda: self._set(page=self.state.page + 1),
        }

    def _write(self) -> None:
        item, digits, operator = self.state.current, self.state.pad.digits, self._shell.operator.no
        if not isinstance(item, NoApproval):
            return
        self._set(busy=True)
        add = self._till.approvals.add
        self._ask(
            lambda: add(item.sale_seq, item.tender_no, digits, operator=operator),
            lambda _: self._list_again(),
        )

    def _settle(self, end: AttemptEnd) -> None:
        item, operator = self.state.current, self._shell.operator.no
        if not isinstance(item, NotKnown):
            return
        self._set(busy=True)
        settle = self._till.approvals.settle
        self._ask(lambda: settle(item.attempt, end, operator=operator), lambda _: self._settled())

    def _settled(self) -> None:
        self._double_touch.keys_changed()  # the next payment's keys stand at the same place
        self._list_again()

    @Slot(str)
    def scanned(self, _text: str) -> None:
        self._set(notice=sentences.goods_elsewhere())

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._jobs.run(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        """A refusal and a fault are shown; anything else is a bug and goes up."""
        self._set(busy=False)
        self._set(notice=failure(error))
