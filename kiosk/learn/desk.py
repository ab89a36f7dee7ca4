"""What the sign-up's pages share: the form as it is filled, and the way through its questions."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.learning.model import MeetingId
from app.learning.outcomes import (
    Asking,
    Attended,
    Known,
    Offer,
    Reason,
    Refused,
    Standing,
)  # fmt: skip
from app.learning.service import Learning
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.learn import says, sentences
from kiosk.learn.parts import LearnParts
from kiosk.learn.state import (
    ATTENTION,
    CHECK,
    CONSENT,
    COURSES,
    INFORMATION,
    MINE,
    MORE,
    NOTHING,
    ROLL,
    WELCOME,
    WHO,
    For,
    LearnState,
    Who,
)  # fmt: skip
from kiosk.parts import Light, Parts
from kiosk.shell.view import ENGLISH
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs

Answer = TypeVar("Answer")
NOTICE_MS = 8_000
NO_ANSWERS: Mapping[str, frozenset[int]] = {
    "agrees": frozenset(), "wishes": frozenset(), "equipment": frozenset(),
}  # fmt: skip


def desk_of(parts: Parts, jobs: Jobs, shell: ShellViewModel) -> "LearnDesk":
    """The one desk of this window; it lives as long as the shell does."""
    found = shell.findChild(LearnDesk)
    return found if isinstance(found, LearnDesk) else LearnDesk(parts, jobs, shell)


class LearnDesk(QObject):
    """Pages draw themselves at `changed`."""

    changed = Signal()

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__(shell)
        self._parts = parts
        self.jobs = jobs
        self.shell = shell
        self.in_turn = InTurn(jobs)
        self.double_touch = DoubleTouch(parts.clock)
        self.state = LearnState()
        self.meeting = MeetingId(0)
        """The one that the instructor opened."""
        self.handed_back: tuple[str, str] | None = None
        """What the roll says of a walk-in who answered on the glass, and how it looks."""
        self.names_hidden = False
        """As the instructor has it on the roll; the walk-in's fields follow."""
        self._visitor = 0
        self._notice_over = QTimer(self)
        self._notice_over.setSingleShot(True)
        self._notice_over.setInterval(NOTICE_MS)
        self._notice_over.timeout.connect(self._end_notice)
        shell.view.changed.connect(self._follow_view)
        shell.changed.connect(self._follow_health)
        self._follow_health()

    @property
    def parts(self) -> LearnParts:
        if self._parts.learn is None:
            raise LookupError("this station has no class")
        return self._parts.learn

    @property
    def learning(self) -> Learning:
        return self.parts.learning

    # --- the state ---

    def show(self, state: LearnState) -> None:
        """In the visitor's language and view, whatever the state says of them."""
        view = self.shell.view.view
        self.state = replace(state, english=view.language == ENGLISH, easy=view.easy)
        self.changed.emit()

    def set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    def tell(self, text: str, kind: str = ATTENTION) -> None:
        self.set(notice=text, notice_kind=kind, busy=False)
        self._notice_over.start()

    def refuse(self, refused: Refused) -> None:
        self.tell(sentences.refused(refused.reason))

    def ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """What is answered after the visitor left is nobody's any more."""
        visitor = self._visitor

        def answered(answer: Answer) -> None:
            if visitor == self._visitor:
                done(answer)

        self.in_turn.ask(work, answered, self._failed)

    # --- the way ---

    def go(self, page: str) -> None:
        """On to `page`; `check` is come back to by whoever changes one answer."""
        here, trail = self.shell.props.page, self.state.trail
        if page == here:
            return
        is_return = page == CHECK and CHECK in trail
        self._turn(page, trail[: trail.index(CHECK)] if is_return else (*trail, here))

    def next(self, page: str) -> None:
        """The question after `page`, or back to `check` where one came from there."""
        steps = says.steps(self.state)
        is_change = CHECK in self.state.trail
        self.go(CHECK if is_change else steps[steps.index(page) + 1])

    def back(self) -> None:
        trail = self.state.trail
        self._turn(trail[-1] if trail else WELCOME, trail[:-1])

    def _turn(self, page: str, trail: tuple[str, ...]) -> None:
        self.set(trail=trail, notice="")
        self.double_touch.keys_changed()
        self.shell.go(page)

    def start_over(self, told: str = "") -> None:
        """The form is empty, the first page stands; whoever is there keeps their view."""
        if self.state.is_walk_in:
            self.hand_back(told)
            return
        self.forget()
        self._turn(WELCOME, ())
        if told:
            self.tell(told, INFORMATION)

    def forget(self) -> None:
        """Nothing of the form stays; whatever is still answered to it is nobody's."""
        self._visitor += 1
        self._notice_over.stop()
        self.show(
            LearnState(
                offers=self.state.offers, areas=self.parts.areas, has_paper=self.state.has_paper
            )
        )

    def hand_back(self, told: str, kind: str = INFORMATION) -> None:
        """The glass is the instructor's again, in their view; the roll says what came of it."""
        self.forget()
        self.shell.view.reset()
        self.handed_back = (told, kind) if told else None
        self._turn(ROLL, ())

    def wipe(self) -> None:
        """As `start_over`, and the next visitor finds a plain view."""
        self.start_over()
        self.shell.reset()

    # --- what visitors do ---

    def open_courses(self, because: Refused | None = None) -> None:
        """`because` says why another class has to be chosen."""

        def found(offers: tuple[Offer, ...]) -> None:
            self.set(offers=offers, areas=self.parts.areas, busy=False)
            self.go(COURSES)
            if because is not None:
                self.refuse(because)

        self.ask(self.learning.upcoming, found)

    def choose(self, session: int) -> None:
        self.set(session=session)
        self.go(CHECK if CHECK in self.state.trail else WHO)

    def begin(self, who: Who) -> None:
        """Somebody without a ticket: the forms in the language of the screen, then the name."""
        self._ask_forms(None, who)

    def begin_walk_in(self, typed: LearnState) -> None:
        """The visitor reads and answers on the public pages, in their sizes and their language."""
        language, session = self.shell.view.view.language, self.meeting.session

        def asking(found: tuple[tuple[Offer, ...], Asking]) -> None:
            offers, forms = found
            self.forget()
            self.set(
                name=typed.name, phone=typed.phone, is_helper_phone=typed.is_helper_phone,
                who=typed.who, area=typed.area, offers=offers, areas=self.parts.areas,
                session=session, asking=forms, asked_in=language, is_walk_in=True,
                is_mirrored=self.parts.is_mirrored() or self.names_hidden,
            )  # fmt: skip
            self.go(CONSENT)

        self.ask(lambda: (self.learning.upcoming(), self.learning.asking(language)), asking)

    def ask_again(self) -> None:
        """The forms are others since they were answered; what was agreed to is open again."""
        language, known = self.shell.view.view.language, self.state.known
        enrolment = None if known is None else known.enrolment

        def asking(forms: Asking) -> None:
            self.set(asking=forms, asked_in=language, busy=False, **NO_ANSWERS)
            self.go(CONSENT if forms.required else MORE if forms.optional else CHECK)
            self.tell(sentences.refused(Reason.CONSENT_OPEN))

        self.ask(lambda: self.learning.asking(language, enrolment), asking)

    def _ask_forms(self, known: Known | None, who: Who) -> None:
        language = self.shell.view.view.language
        enrolment = None if known is None else known.enrolment

        def asking(forms: Asking) -> None:
            self.set(who=who, known=known, asking=forms, asked_in=language, **NO_ANSWERS)
            self.go(says.steps(self.state)[0])

        self.ask(lambda: self.learning.asking(language, enrolment), asking)

    def scanned(self, text: str) -> None:
        """A ticket before the scanner; on most pages it is an attendance."""
        self.in_turn.do(lambda: self._scanned(text))

    def _scanned(self, text: str) -> None:
        match self.state.ticket_for:
            case For.SIGN_UP:
                self.ask(lambda: self.learning.returning(text), self._returned)
            case For.MINE:
                self.ask(lambda: self.learning.returning(text), self._mine)
            case _:
                self.ask(lambda: self.learning.scan(text), self._attended)

    def heard(self, found: object) -> None:
        """The sound of a scan: one short, or two low."""
        self.shell.sounds.play("unknown" if isinstance(found, Refused) else "taken")

    def _returned(self, found: Known | Refused) -> None:
        self.heard(found)
        if isinstance(found, Refused):
            self.refuse(found)
            return
        self._ask_forms(found, Who.SELF)

    def _mine(self, found: Known | Refused) -> None:
        self.heard(found)
        if isinstance(found, Refused):
            self.refuse(found)
            return
        self.set(known=found, ask_cancel=False, ask_withdraw=None, standings=(), mine=None)
        self.look_at_consents()
        self.ask(lambda: self.learning.class_of(found.enrolment), lambda mine: self.set(mine=mine))
        self.go(MINE)

    def look_at_consents(self) -> None:
        known = self.state.known
        if known is not None:
            self.ask(lambda: self.learning.consents(known.enrolment), self._standing)

    def _standing(self, answer: tuple[Standing, ...] | Refused) -> None:
        if isinstance(answer, Refused):
            self.refuse(answer)
        else:
            self.set(standings=answer)

    def _attended(self, found: Attended | Refused) -> None:
        self.heard(found)
        self.tell(sentences.scan_said(found), sentences.scan_kind(found))

    def _failed(self, error: Exception) -> None:
        self.tell(sentences.failure(error))

    @Slot()
    def _end_notice(self) -> None:
        if self.state.notice:
            self.set(notice="")

    @Slot()
    def _follow_view(self) -> None:
        before = self.state
        self.show(before)
        if self.state.english != before.english and before.asking != NOTHING:
            self._translate_forms()

    @Slot()
    def _follow_health(self) -> None:
        has_paper = self.shell.state.health.printer.light is Light.GOOD
        if has_paper != self.state.has_paper:
            self.set(has_paper=has_paper)

    def _translate_forms(self) -> None:
        """Until the first answer the forms follow the screen; then all stay as they were read."""
        if self.state.agrees or MORE in self.state.trail:
            return
        language, known = self.shell.view.view.language, self.state.known
        enrolment = None if known is None else known.enrolment

        def asking(forms: Asking) -> None:
            self.set(asking=forms, asked_in=language)

        self.ask(lambda: self.learning.asking(language, enrolment), asking)
