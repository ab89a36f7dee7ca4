"""Weighing and grading on one screen: scan, load, rest, moisture, grade."""

import logging
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.devices.scales.gate import Stable, WeighingRefused, Zero
from app.procurement.bags import BookedWeight
from app.procurement.judging import Accepted, judge
from app.procurement.model import Grade, MoistureSource, Reason, Season
from app.procurement.outcomes import (
    BagReady,
    BagRefused,
    FindOutcome,
    Moisture,
    Recorded,
    RecordOutcome,
    Today,
    Turned,
)
from app.shared.mass import to_grams
from kiosk.in_turn import InTurn
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.weigh.commands import KEYS, PREFIX, Cancel, Command, Confirm, Give, TurnAway, command_of
from kiosk.weigh.parts import WeighParts
from kiosk.weigh.weigh.derive import GradeKey, LastRow, ReasonTile, WeighProps, can_give, derive
from kiosk.weigh.weigh.sentences import power_sentence, reprinting_sentence
from kiosk.weigh.weigh.sounds import sound_of
from kiosk.weigh.weigh.state import Asking, Done, WeighState, moisture_hundredths
from ui.common.errors import text_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.scale_feed import ScaleFeed

log = logging.getLogger(__name__)
LOOK_MS = 200
"""How often silence is looked for; a reading is shown at once."""
RECORDED_MS = 1_500


def shown_plane(kind: type, name: str, changed: Signal) -> Any:
    return Property(kind, lambda self: getattr(self.props.plane, name), notify=changed)


class WeighViewModel(QObject):
    changed = Signal()
    look = shown_plane(str, "look", changed)
    figure = shown_plane(str, "figure", changed)
    icon = shown_plane(str, "icon", changed)
    word = shown_plane(str, "word", changed)
    line = shown_plane(str, "line", changed)
    step = shown_plane(int, "step", changed)
    number = shown(str, "number", changed)
    farmer = shown(str, "farmer", changed)
    count = shown(str, "count", changed)
    balance = shown(str, "balance", changed)
    variety = shown(str, "variety", changed)
    total = shown(str, "total", changed)
    isGrading = shown(bool, "is_grading", changed)
    moisture = shown(str, "moisture", changed)
    moistureLabel = shown(str, "moisture_label", changed)
    moistureNote = shown(str, "moisture_note", changed)
    moistureWrong = shown(bool, "moisture_wrong", changed)
    question = shown(str, "question", changed)
    questionYes = shown(str, "question_yes", changed)
    choosingReason = shown(bool, "choosing_reason", changed)
    canRefuse = shown(bool, "can_refuse", changed)
    canReprint = shown(bool, "can_reprint", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts, self._jobs, self._shell = parts, jobs, shell
        self._in_turn = InTurn(jobs)
        self._weigh = _weigh(parts)
        self._last, self._grades, self._reasons = (
            ListModel(LastRow), ListModel(GradeKey), ListModel(ReasonTile),
        )  # fmt: skip
        self._document: UUID | None = None
        self._is_first_time = True
        self._feed = ScaleFeed()
        self._feed.said.connect(self.look_at_scale)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look_at_scale)
        self._shown_long_enough = QTimer(self)
        self._shown_long_enough.setSingleShot(True)
        self._shown_long_enough.setInterval(RECORDED_MS)
        self._shown_long_enough.timeout.connect(self.next_bag)
        self.state = WeighState(
            self._weigh.live.now(), self._weigh.scale.division,
            operator_name=self._weigh.operator_name,
        )  # fmt: skip
        self.props: WeighProps = derive(self.state)

    @Property(QObject, constant=True)
    def last(self) -> QObject:
        return self._last

    @Property(QObject, constant=True)
    def grades(self) -> QObject:
        return self._grades

    @Property(QObject, constant=True)
    def reasons(self) -> QObject:
        return self._reasons

    def entered(self) -> None:
        self._weigh.live.listen(self._feed.publish)
        self._timer.start()
        self.look_at_scale()
        self._count()
        if self._is_first_time and self._shell.state.came_back:
            self._set(notice=power_sentence())
        self._is_first_time = False

    def left(self) -> None:
        self._timer.stop()
        self._weigh.live.leave(self._feed.publish)

    @Slot()
    @Slot(object)
    def look_at_scale(self, _event: object = None) -> None:
        """What the scale says now; a load that goes away puts the grade keys away."""
        live = self._weigh.live.now()
        at_rest = isinstance(live.outcome, Stable) and self.state.bag is not None
        keeps = self.state.graded_once and not isinstance(live.outcome, Zero)
        asking = self.state.asking if isinstance(live.outcome, Stable) else None
        self.show(replace(self.state, live=live, graded_once=at_rest or keeps, asking=asking))

    def scanned(self, text: str) -> None:
        """A bag's label, or a code of the command card; what is under way is answered first."""
        command = command_of(text)
        if command is not None:
            self._in_turn.do(lambda: self.do(command))
        else:
            self._in_turn.do(lambda: self._look_up(text))

    def _look_up(self, text: str) -> None:
        self._shown_long_enough.stop()  # else it would put this bag away
        bag = None if self.state.done else self.state.bag
        self._set(busy=True, bag=bag, done=None, refused=None, asking=None, notice="", trouble="",
                  choosing_reason=False)  # fmt: skip
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: (self._weigh.service.find(text, operator), self._weigh.season()),
            self._found, self._failed,
        )  # fmt: skip

    def do(self, command: Command) -> None:
        match command:
            case Give(grade):
                self.give(grade)
            case TurnAway(reason):
                self.turnAway(reason)
            case Confirm():
                self.confirm()
            case Cancel():
                self.cancel()

    @Slot(str)
    def key(self, name: str) -> None:
        """A key of the keyboard, by the name commands.KEYS gives it."""
        command = command_of(PREFIX + KEYS.get(name, ""))
        if command is not None:
            self._in_turn.do(lambda: self.do(command))

    @Slot(str)
    def type(self, digit: str) -> None:
        self._in_turn.do(lambda: self._type(digit))

    def _type(self, digit: str) -> None:
        if self.props.is_grading and digit.isdigit() and len(self.state.moisture) < 3:
            self._set(moisture=self.state.moisture + digit, asking=None)

    @Slot()
    def erase(self) -> None:
        self._set(moisture=self.state.moisture[:-1], asking=None)

    @Slot()
    def clear(self) -> None:
        self._set(moisture="", asking=None)

    @Slot(int)
    def give(self, code: int) -> None:
        """A grade key: a dry bag is asked about first, everything else is recorded."""
        moisture = moisture_hundredths(self.state.moisture)
        if not can_give(self.state) or self.state.bag is None or moisture is None:
            return
        grade = Grade(code)
        judgement = self._preview(grade, moisture)
        if judgement is not None and judgement.lowered_from is not None:
            self._set(asking=Asking(grade, judgement))
        else:
            self._record(self.state.bag, moisture, grade)

    @Slot()
    def confirm(self) -> None:
        asking, bag = self.state.asking, self.state.bag
        moisture = moisture_hundredths(self.state.moisture)
        if asking is not None and bag is not None and moisture is not None:
            self._record(bag, moisture, asking.grade)

    @Slot()
    def cancel(self) -> None:
        self._set(asking=None, choosing_reason=False)

    @Slot()
    def chooseReason(self) -> None:
        self._set(choosing_reason=self.props.can_refuse)

    @Slot(int)
    def turnAway(self, code: int) -> None:
        """What somebody sees with their own eyes."""
        if not self.props.can_refuse or self.state.bag is None:
            return
        bag, operator = self.state.bag.bag, self._shell.operator.no
        self._set(busy=True, choosing_reason=False, asking=None)
        self._in_turn.ask(
            lambda: self._weigh.service.refuse(bag, Reason(code), operator),
            self._recorded_or_turned, self._failed,
        )  # fmt: skip

    @Slot()
    def reprint(self) -> None:
        document = self._document
        if document is None:
            return
        self._jobs.run(
            lambda: self._weigh.reprint(document),
            lambda _copy: self._set(notice=reprinting_sentence()), self._failed,
        )  # fmt: skip

    @Slot()
    def next_bag(self) -> None:
        """The recorded bag has been seen long enough."""
        self._set(done=None, bag=None, moisture="", graded_once=False)
        self.look_at_scale()

    def show(self, state: WeighState) -> None:
        sound, before = sound_of(self.state, state), self.props
        self.state, self.props = state, derive(state)
        if sound:
            self._shell.sounds.play(sound)
        if self.props == before:
            return
        self._last.show(self.props.last)
        self._grades.show(self.props.grades)
        self._reasons.show(self.props.reasons)
        self.changed.emit()

    def _set(self, **fields: Any) -> None:
        self.show(replace(self.state, **fields))

    def _preview(self, grade: Grade, moisture: int) -> Accepted | None:
        """How the bag will be judged, if it is taken at all."""
        bag, rules, outcome = self.state.bag, self.state.rules, self.state.live.outcome
        if bag is None or rules is None or not isinstance(outcome, Stable):
            return None
        reading = outcome.reading
        net = to_grams(reading.weight or self._weigh.scale.division, reading.unit or "kg")
        judgement = judge(
            rules, bag.bag_type, net_g=net - bag.bag_type.tare_g, moisture=moisture, grade=grade
        )
        return judgement if isinstance(judgement, Accepted) else None

    def _record(self, bag: BagReady, moisture: int, grade: Grade) -> None:
        try:
            taken = self._weigh.live.take()
        except WeighingRefused:
            self.look_at_scale()
            return
        weight = self._booked(taken, bag)
        operator = self._shell.operator.no
        measured = Moisture(moisture, MoistureSource.TYPED)
        self._set(busy=True, asking=None)
        self._in_turn.ask(
            lambda: self._weigh.service.record(bag.bag, weight, measured, grade, operator),
            lambda outcome: self._recorded_or_turned(outcome, weight), self._not_recorded,
        )  # fmt: skip

    def _booked(self, taken: Stable, bag: BagReady) -> BookedWeight:
        reading = taken.reading
        if reading.weight is None or reading.unit is None:
            raise ValueError("the gate gave away a reading without a weight")
        return BookedWeight(
            gross=reading.weight, unit=reading.unit, division=self._weigh.scale.division,
            tare_g=bag.bag_type.tare_g, tare_source=f"bag type {bag.bag_type.code}",
            raw=reading.raw, scale=self._weigh.scale.number, stable=True,
            at=self._parts.clock.now(),
        )  # fmt: skip

    def _found(self, answer: tuple[FindOutcome, Season | None]) -> None:
        outcome, season = answer
        match outcome:
            case BagReady():
                rules = None if season is None else season.rules(outcome.scheme)
                self._set(busy=False, bag=outcome, rules=rules, moisture="", graded_once=False)
                self.look_at_scale()
            case BagRefused():
                self._set(busy=False, bag=None, refused=outcome, moisture="", graded_once=False)
                self._count()

    def _recorded_or_turned(
        self, outcome: RecordOutcome, weight: BookedWeight | None = None
    ) -> None:
        if isinstance(outcome, Turned):
            self._weigh.live.give_back()
            self._document = outcome.note or self._document
            self._set(busy=False, refused=outcome, bag=None, moisture="", graded_once=False,
                      can_reprint=self._document is not None)  # fmt: skip
        elif isinstance(outcome, Recorded) and weight is not None:
            self._document = outcome.document
            self._set(busy=False, done=Done(outcome, weight), can_reprint=True)
            self._shown_long_enough.start()
        self._count()

    def _not_recorded(self, error: Exception) -> None:
        self._weigh.live.give_back()
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        log.error("the weigh station could not", extra={"error": type(error).__name__})
        self._set(busy=False, trouble=text_of(error))

    def _count(self) -> None:
        self._jobs.look(self._weigh.service.today, self._counted)

    def _counted(self, today: Today) -> None:
        self._set(today=today)


def _weigh(parts: Parts) -> WeighParts:
    if parts.weigh is None:
        raise LookupError("this station has no scale")
    return parts.weigh
