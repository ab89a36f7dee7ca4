"""Name, telephone, eup or myeon on one page; the consent on this glass or on paper."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.areas import Area
from app.learning.outcomes import Attended, PaperSheet, Reason, Refused, SignUpOutcome, Ticket
from app.learning.people import (
    OUTSIDE,
    Answer,
    Application,
    Asked,
    GivenBy,
    Means,
    holds_resident_number,
    plain_name,
    plain_phone,
)  # fmt: skip
from app.shared.names import mask_name
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.learn import sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.phone.view_model import MOST_DIGITS, SET, grouped
from kiosk.learn.state import ATTENTION, ROLL, LearnState, Who
from kiosk.learn.typing import Typing
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

SHEET = "MP1:"


@dataclass(frozen=True)
class WalkInState:
    """`sheet` is the paper that was signed and scanned back; `ticked` what is ticked on it."""

    areas: tuple[Area, ...] = ()
    name: str = field(default="", repr=False)
    phone: str = field(default=SET, repr=False)
    is_helper_phone: bool = field(default=False, repr=False)
    area: str | None = field(default=None, repr=False)
    sheet: PaperSheet | None = field(default=None, repr=False)
    ticked: frozenset[int] = frozenset()
    masked: bool = False
    printed: bool = False
    busy: bool = False
    notice: str = ""
    notice_kind: str = ATTENTION


@dataclass(frozen=True)
class ChoiceProps:
    key: str
    code: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class WalkInProps:
    title: str
    name: str = field(repr=False)
    over: str = field(repr=False)
    phone: str = field(repr=False)
    helper: str
    is_helper: bool
    areas: tuple[ChoiceProps, ...]
    sheet: str
    sheet_done: bool
    print: str
    ticks: tuple[ChoiceProps, ...]
    main: str
    ask: str
    can_ask: bool
    can_go: bool
    notice: str


def derive(state: WalkInState) -> WalkInProps:
    optional = () if state.sheet is None else state.sheet.forms
    return WalkInProps(
        title=tr("현장 등록"),
        name=mask_name(state.name) if state.masked else state.name,
        over=mask_name(state.name) if state.masked else "",
        phone=masked_digits(state.phone) if state.masked else grouped(state.phone),
        helper=tr("도와주는 분의 번호"),
        is_helper=state.is_helper_phone,
        areas=(
            *(
                ChoiceProps(f"area-{a.code}", a.code, a.name, state.area == a.code)
                for a in state.areas
            ),
            ChoiceProps("area-outside", OUTSIDE, tr("강진군 밖"), state.area == OUTSIDE),
        ),
        sheet=_sheet(state),
        sheet_done=state.sheet is not None,
        print=tr("동의서 다시 인쇄") if state.printed else tr("동의서 인쇄"),
        ticks=tuple(
            ChoiceProps(
                f"tick-{int(form.purpose)}", str(int(form.purpose)), form.title,
                int(form.purpose) in state.ticked,
            )
            for form in optional
            if not form.is_condition
        ),
        main=tr("등록하고 출석"),
        ask=tr("화면에서 동의 받기"),
        can_ask=_is_filled(state),
        can_go=state.sheet is not None and _is_filled(state),
        notice=state.notice,
    )  # fmt: skip


def masked_digits(phone: str) -> str:
    """How many were typed can be counted; the last four show once it is whole."""
    shown, is_whole = grouped(phone), plain_phone(phone) is not None
    last = len(shown) - 4 if is_whole else len(shown)
    return "".join(
        "○" if len(SET) <= at < last and sign.isdigit() else sign for at, sign in enumerate(shown)
    )


def _is_filled(state: WalkInState) -> bool:
    return (
        not state.busy
        and plain_name(state.name) is not None
        and plain_phone(state.phone) is not None
        and state.area is not None
    )


def _sheet(state: WalkInState) -> str:
    if state.sheet is not None:
        return tr("서명한 동의서를 받았어요. 종이에 표시된 선택 동의를 옮겨 주세요.")
    if state.printed:
        return tr("서명을 받은 뒤 종이 아래의 QR을 찍어 주세요.")
    return tr("이 화면에서 동의를 받거나, 동의서를 인쇄해 서명을 받아 주세요.")


def application(state: WalkInState, session: int) -> Application:
    if state.sheet is None:
        raise LookupError("no consent was signed")
    answers = tuple(
        Answer(
            form.purpose, form.language, form.version,
            form.is_condition or int(form.purpose) in state.ticked,
        )
        for form in state.sheet.forms
    )  # fmt: skip
    return Application(
        session=session,
        name=state.name,
        phone=state.phone,
        area=state.area or OUTSIDE,
        answers=answers,
        asked=Asked(means=Means.PAPER, given_by=GivenBy.SELF, sheet=state.sheet.code),
        is_helper_phone=state.is_helper_phone,
    )


class WalkInViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    shownName = shown(str, "name", changed)
    nameOver = shown(str, "over", changed)
    phone = shown(str, "phone", changed)
    helperText = shown(str, "helper", changed)
    isHelper = shown(bool, "is_helper", changed)
    sheetText = shown(str, "sheet", changed)
    sheetDone = shown(bool, "sheet_done", changed)
    printText = shown(str, "print", changed)
    mainText = shown(str, "main", changed)
    askText = shown(str, "ask", changed)
    canAsk = shown(bool, "can_ask", changed)
    canGo = shown(bool, "can_go", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self.state.notice_kind, notify=changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._shell = shell
        self._in_turn = InTurn(jobs)
        self._double_touch = DoubleTouch(parts.clock)
        self._areas, self._ticks = ListModel(ChoiceProps), ListModel(ChoiceProps)
        self._typing = Typing(self.typed)
        self.show(WalkInState())

    areas = Property(QObject, lambda self: self._areas, constant=True)
    ticks = Property(QObject, lambda self: self._ticks, constant=True)
    typing = Property(QObject, lambda self: self._typing, constant=True)
    text = Property(str, lambda self: self.state.name, notify=changed)

    def show(self, state: WalkInState) -> None:
        self.state, self.props = state, derive(state)
        self._areas.show(self.props.areas)
        self._ticks.show(self.props.ticks)
        self._typing.follow(state.name, easy=False)
        self.changed.emit()

    def entered(self) -> None:
        self._double_touch.keys_changed()
        """Empty, but for who comes back from the forms: what was typed still stands."""
        told = self._desk.state if self._desk.state.is_walk_in else LearnState()
        self._desk.forget()
        self.show(
            WalkInState(
                areas=self._desk.parts.areas, name=told.name, phone=told.phone,
                is_helper_phone=told.is_helper_phone, area=told.area,
                masked=self._desk.names_hidden,
            )
        )  # fmt: skip

    def left(self) -> None:
        """Nothing that was typed stays behind."""
        self.show(WalkInState())

    def scanned(self, text: str) -> None:
        """A signed sheet, or somebody who comes with a ticket meanwhile."""
        learning, operator = self._desk.learning, self._shell.operator.no
        if text.startswith(SHEET):
            self._in_turn.ask(lambda: learning.sheet(text), self._sheet_back, self._failed)
        else:
            self._in_turn.ask(
                lambda: learning.scan(text, operator=operator), self._attended, self._failed
            )

    def typed(self, text: str) -> None:
        if holds_resident_number(text):
            self._set(name="", notice=sentences.refused(Reason.RESIDENT_NUMBER))
        elif text != self.state.name:
            self._set(name=text)

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._set(phone=(self.state.phone + digit)[:MOST_DIGITS])

    @Slot()
    def erase(self) -> None:
        self._set(phone=self.state.phone[:-1])

    @Slot()
    def helper(self) -> None:
        self._set(is_helper_phone=not self.state.is_helper_phone)

    @Slot(str)
    def choose(self, code: str) -> None:
        self._set(area=code)

    @Slot(str)
    def tick(self, purpose: str) -> None:
        self._set(ticked=self.state.ticked ^ {int(purpose)})

    @Slot()
    def printSheet(self) -> None:
        session = self._desk.meeting.session
        self._in_turn.ask(
            lambda: self._desk.learning.print_sheet(session), self._printed, self._failed
        )

    @Slot()
    def askHere(self) -> None:
        """The glass is turned to the visitor: the forms stand on it in the public pages' sizes."""
        if self.props.can_ask and not self._double_touch.is_echo:
            typed, who = self.state, Who.HELPER if self.state.is_helper_phone else Who.SELF
            self._desk.begin_walk_in(
                LearnState(
                    who=who, name=typed.name, phone=typed.phone, area=typed.area,
                    is_helper_phone=typed.is_helper_phone,
                )
            )  # fmt: skip

    @Slot()
    def register(self) -> None:
        if not self.props.can_go or self._double_touch.is_echo:
            return
        self._set(busy=True)
        asked = application(self.state, self._desk.meeting.session)
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.walk_in(asked, operator), self._registered, self._failed
        )

    @Slot()
    def back(self) -> None:
        self._shell.go(ROLL)

    def _attended(self, found: Attended | Refused) -> None:
        self._desk.heard(found)
        said, kind = sentences.scan_said(found), sentences.scan_kind(found)
        self._set(notice=said, notice_kind=kind)

    def _printed(self, answer: PaperSheet | Refused) -> None:
        if isinstance(answer, Refused):
            self._set(notice=sentences.refused(answer.reason))
        else:
            self._set(printed=True, notice="")

    def _sheet_back(self, answer: PaperSheet | Refused) -> None:
        self._desk.heard(answer)
        if isinstance(answer, Refused):
            self._set(notice=sentences.refused(answer.reason))
        else:
            self._set(sheet=answer, printed=True, ticked=frozenset(), notice="")

    def _registered(self, answer: SignUpOutcome) -> None:
        if isinstance(answer, Ticket):
            self._shell.go(ROLL)
        else:
            self._set(busy=False, notice=sentences.refused(answer.reason))

    def _failed(self, error: Exception) -> None:
        self._set(busy=False, notice=sentences.failure(error))

    def _set(self, **changes: object) -> None:
        if "notice" in changes:
            changes = {"notice_kind": ATTENTION, **changes}
        self.show(replace(self.state, **changes))  # type: ignore[arg-type]
