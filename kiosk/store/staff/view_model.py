"""Behind the PIN: money nobody knows of, paper, the screen that rests, the day."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.access.model import OpenedDay
from app.station.resting import Rest
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.parts import Parts
from kiosk.program_end import ProgramEnd
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import sentences
from kiosk.store.desk import desk_of
from kiosk.store.staff import closing
from kiosk.store.staff.derive import END_DAY, FactProps, LooseProps, StaffState, derive
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

APPROVAL_DIGITS = 20


class StaffViewModel(QObject):
    """What cannot be taken back wants a second touch of the same key."""

    changed = Signal()
    title = shown(str, "title", changed)
    unknown = shown(str, "unknown", changed)
    approval = shown(str, "approval", changed)
    canSettle = shown(bool, "can_settle", changed)
    restText = shown(str, "rest", changed)
    restSign = shown(str, "rest_sign", changed)
    dayText = shown(str, "day", changed)
    daySign = shown(str, "day_sign", changed)
    paper = shown(bool, "paper", changed)
    paperNow = shown(str, "paper_now", changed)
    paperGood = shown(bool, "paper_good", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._day = parts.day
        self._desk = desk_of(parts, jobs, shell)
        self._shell = shell
        self._in_turn = InTurn(jobs)
        self._double_touch = DoubleTouch(parts.clock)
        self._program = ProgramEnd(shell, parts.clock)
        self._loose, self._facts = ListModel(LooseProps), ListModel(FactProps)
        self.state = StaffState()
        self._draw()
        shell.changed.connect(self._draw)

    loose = Property(QObject, lambda self: self._loose, constant=True)
    facts = Property(QObject, lambda self: self._facts, constant=True)
    program = Property(QObject, lambda self: self._program, constant=True)

    def show(self, state: StaffState) -> None:
        self.state = state
        self._draw()

    def entered(self) -> None:
        self._double_touch.keys_changed()
        self._program.forget()
        self._look()

    def scanned(self, _code: str) -> None:
        self._tell(sentences.no_scan_here())

    # --- money ---

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._set(approval=(self.state.approval + digit)[:APPROVAL_DIGITS])

    @Slot()
    def erase(self) -> None:
        self._set(approval=self.state.approval[:-1])

    @Slot(bool)
    def settle(self, paid: bool) -> None:  # noqa: FBT001 a key each
        """What staff saw on the customer's phone."""
        kiosk, approval = self._desk.kiosk, self.state.approval
        if paid and not approval:
            self._tell(sentences.approval_first())
            return
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: kiosk.settle(paid=paid, approval=approval, operator=operator),
            lambda _payment: self._look(),
            self._failed,
        )

    @Slot(str)
    def gaveBack(self, order: str) -> None:
        """The money of a payment that was charged after all is with the customer again."""
        kiosk = self._desk.kiosk

        def gave() -> None:
            self._in_turn.ask(
                lambda: kiosk.gave_back(order), lambda _done: self._look(), self._failed
            )

        self._twice(order, gave)

    # --- paper ---

    @Slot(bool)
    def openPaper(self, is_open: bool) -> None:  # noqa: FBT001 「종이 갈기」 and 「닫기」
        self._set(paper=is_open, asked="", notice="")

    @Slot()
    def printTrial(self) -> None:
        self._in_turn.ask(
            self._desk.kiosk.print_trial,
            lambda _done: self._tell(sentences.trial_printed()),
            self._failed,
        )

    @Slot()
    def reprint(self) -> None:
        """The receipt of the last sale; it says that it is a copy."""
        kiosk = self._desk.kiosk

        def again() -> bool:
            last = kiosk.last_sale()
            if last is None:
                return False
            kiosk.print_receipt(last)
            return True

        self._in_turn.ask(again, self._printed, self._failed)

    # --- resting ---

    @Slot()
    def rest(self) -> None:
        """「쉬는 화면」, and 「다시 열기」 where it rests."""
        parts = self._desk.parts
        if self.state.rest is Rest.AWAKE:
            self._in_turn.ask(lambda: closing.pause(parts), self._rests, self._failed)
        else:
            self._in_turn.ask(parts.resting.wake, lambda _done: self._woke(), self._failed)

    @Slot()
    def turnDay(self) -> None:
        """「영업 시작」, or 「영업 끝내기」 while a day is open."""
        parts, day, operator = self._desk.parts, self._day, self._shell.operator.no
        if self.state.day is None:
            begins = lambda: closing.begin_day(parts, day, operator)  # noqa: E731
            self._in_turn.ask(begins, self._began, self._failed)
            return
        ends = lambda: closing.end_day(parts, day, operator)  # noqa: E731
        self._twice(END_DAY, lambda: self._in_turn.ask(ends, self._rests, self._failed))

    @Slot()
    def leave(self) -> None:
        """Back to visitors."""
        self._shell.signOut()
        Visiting(self._desk).resume()

    def _rests(self, how: Rest) -> None:
        if how is Rest.AWAKE:
            self._set(asked="", notice=sentences.give_back_first())
            return
        self._desk.set(rest=how)
        Visiting(self._desk).new()
        self._shell.rest(is_resting=True)
        self._shell.refresh_day()
        self._shell.signOut()

    def _began(self, _day: OpenedDay) -> None:
        self._shell.refresh_day()
        self._is_open(sentences.day_began())

    def _woke(self) -> None:
        self._is_open(sentences.open_again())

    def _is_open(self, said: str) -> None:
        self._desk.set(rest=Rest.AWAKE)
        self._shell.rest(is_resting=False)
        self._look(said)

    # --- how it stands ---

    def _twice(self, key: str, act: Callable[[], None]) -> None:
        """The first touch asks, the second does; the second half of a double touch does nothing."""
        if self.state.asked != key:
            self._double_touch.keys_changed()
            self._set(asked=key, notice="")
        elif not self._double_touch.is_echo:
            act()

    def _look(self, said: str = "") -> None:
        parts, day = self._desk.parts, self._day

        def found(state: StaffState) -> None:
            self.show(replace(state, notice=said))

        self._in_turn.ask(lambda: closing.look(parts, day), found, self._failed)

    def _printed(self, was_there: bool) -> None:  # noqa: FBT001 an answer
        self._tell(sentences.printed_again(was_there=was_there))

    def _tell(self, text: str) -> None:
        self._set(notice=text)

    def _failed(self, error: Exception) -> None:
        self._set(asked="", notice=sentences.failure(error))

    def _set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self.state, self._shell.state.health.printer)
        self._loose.show(self.props.loose)
        self._facts.show(self.props.facts)
        self.changed.emit()
