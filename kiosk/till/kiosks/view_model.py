"""The QObject of the page of kiosks."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot

from kiosk.page import PUBLIC_KINDS
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.column import ColumnModel
from kiosk.till.kiosks.derive import KioskRow, derive
from kiosk.till.kiosks.state import KioskNow, KiosksState
from kiosk.till.parts import TillParts
from kiosk.till.refusals import failure
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

LOOK_MS = 1_000


class KiosksViewModel(QObject):
    """Looks once a second; 「가는 중」 silences the bell at the kiosk that is chosen."""

    changed = Signal()
    title = shown(str, "title", changed)
    listRows = shown(int, "list_rows", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self._shell = shell
        self._rows, self._column = ListModel(KioskRow), ColumnModel()
        self._list_rows = 4
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.state = KiosksState()
        self.props = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: KiosksState) -> None:
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
        self.show(KiosksState(now=self._parts.clock.now()))
        self.look()
        self._timer.start()

    def left(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        now, till = self._parts.clock.now(), self._till
        self._jobs.look(lambda: _kiosks(till), lambda kiosks: self._found(kiosks, now))

    def _found(self, kiosks: tuple[KioskNow, ...], now: datetime) -> None:
        page = min(self.state.page, max(len(kiosks) - 1, 0) // self._list_rows)
        self._set(kiosks=kiosks, now=now, page=page)

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        self._list_rows = list_rows
        self.show(self.state)

    @Slot(int)
    def select(self, at: int) -> None:
        if at < len(self.state.kiosks):
            self._set(chosen=self.state.kiosks[at].seen.station, notice="")

    @Slot(str)
    def pad(self, key: str) -> None:
        """This page has no number pad."""

    @Slot(int, str, result=bool)
    def pressed(self, key: int, _text: str) -> bool:
        if key == Qt.Key.Key_Escape:
            self._shell.go(None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.touch(self.props.column.main_keys[0].name)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        if self.props.column.key(name) is not None:
            self._actions()[name]()

    def _actions(self) -> dict[str, Callable[[], None]]:
        return {
            "key-answer": self._answer,
            "key-back": lambda: self._shell.go(None),
            "key-held": lambda: self._shell.go("till/held"),
            "key-earlier": lambda: self._set(page=max(self.state.page - 1, 0)),
            "key-later": lambda: self._set(page=self.state.page + 1),
        }

    def _answer(self) -> None:
        kiosk, calls, operator = self.state.current, self._till.calls, self._shell.operator.no
        if kiosk is None or kiosk.call is None or calls is None:
            return
        call = kiosk.call
        self._set(busy=True, chosen=call.station)
        self._jobs.run(
            lambda: calls.answer(call.station, call.call_no, operator), self._answered, self._failed
        )

    def _answered(self, _is_new: bool) -> None:  # noqa: FBT001 -- whoever was first, somebody goes
        self._set(busy=False, notice="")
        self.look()
        self._shell.refresh()

    @Slot(str)
    def scanned(self, _text: str) -> None:
        self._set(notice=sentences.goods_elsewhere())

    def _failed(self, error: Exception) -> None:
        self._set(busy=False)
        self._set(notice=failure(error))


def _kiosks(parts: TillParts) -> tuple[KioskNow, ...]:
    """Those that ring stand first, the longest wait at the top."""
    calls = {} if parts.calls is None else {each.station: each for each in parts.calls.open()}
    held = Counter(each.station for each in parts.till.held_elsewhere())
    found = [
        KioskNow(each, calls.get(each.station), held[each.station])
        for each in parts.neighbours()
        if each.kind in PUBLIC_KINDS
    ]
    return tuple(sorted(found, key=lambda each: (not each.is_ringing, each.seen.station)))
