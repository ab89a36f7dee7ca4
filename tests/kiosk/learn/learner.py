"""Somebody before a class station: touches the real window on real services."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtGui import QGuiApplication

from app.access.model import PANELS, Operator, Role, StationKind
from app.documents.store import PrintJobRow
from app.learning.outcomes import Ticket
from app.learning.service import Learning
from app.storage.unit_of_work import reading
from kiosk.learn.parts import LearnParts
from kiosk.parts import Health
from tests.app.learning.classroom import INSTRUCTOR, TODAY, Site
from tests.kiosk.learn.strokes import easy_strokes, strokes
from tests.kiosk.stage import GOOD, FakeOperators, Stage, parts_for
from ui.common.jobs import AtOnceExecutor, Executor

TEACHER = Operator(INSTRUCTOR, "허균", Role.INSTRUCTOR, "")
NAME, DIGITS, AREA = "홍길동", "00000001", "4681025000"


class Learner:
    """`taps` counts touches; a second goes by between two of them."""

    def __init__(
        self, app: QGuiApplication, site: Site, *, panel: str = "P24", health: Health = GOOD,
        executor: Executor | None = None, mirrored: bool = False,
    ) -> None:  # fmt: skip
        self.site = site
        self.is_mirrored = mirrored
        parts = parts_for(StationKind.CLASS)
        learn = LearnParts(site.learning, site.learning.areas, lambda: self.is_mirrored)
        self.stage = Stage(
            app, PANELS[panel],
            replace(
                parts, clock=site.clock, learn=learn, operators=FakeOperators(TEACHER),
                health=lambda: health,
            ),
            executor or AtOnceExecutor(),
        )  # fmt: skip
        self.stage.shell.stop()
        self.stage.shell.refresh()
        self.taps = 0

    @property
    def page(self) -> str:
        return self.stage.pages.current.removeprefix("learn/")

    @property
    def model(self) -> Any:
        """The view model of the page that stands."""
        return self.stage.pages.standing

    @property
    def learning(self) -> Learning:
        return self.site.learning

    # --- hands ---

    def touch(self, *names: str) -> "Learner":
        for name in names:
            self.passes(seconds=1)
            self.stage.touch(name)
            self.taps += 1
        return self

    def scan(self, text: str) -> "Learner":
        self.passes(seconds=1)
        self.stage.scan(text)
        return self

    def key(self, *names: str) -> "Learner":
        for name in names:
            self.stage.key(name)
        return self

    def walk_to(self, name: str) -> "Learner":
        """Tab by Tab until the focus ring lies around it, then 확인."""
        self.passes(seconds=1)
        for _ in range(80):
            focus = self.stage.window.activeFocusItem()
            if focus is not None and focus.objectName() == name:
                return self.key("Return")
            self.key("Tab")
        raise AssertionError(f"the keypad does not reach {name}")

    def passes(self, *, seconds: int) -> "Learner":
        self.site.clock.pass_by(timedelta(seconds=seconds))
        return self

    def waits(self, seconds: int) -> "Learner":
        """Nobody touches anything, second by second."""
        for _ in range(seconds):
            self.passes(seconds=1)
            self.stage.station.visit.tick()
        self.stage.settle()
        return self

    # --- the way through the questions ---

    def types(self, name: str) -> "Learner":
        if self.sees("key-next-letter"):
            return self.touch(*easy_strokes(name))
        if not self.sees("jamo-ㅎ"):  # an English page begins with Latin letters
            self.touch("key-layer")
        return self.touch(*strokes(name))

    def dials(self, digits: str = DIGITS) -> "Learner":
        return self.touch(*(f"pad-{digit}" for digit in digits))

    def to_name(self, who: str = "who-self", session: int = 1) -> "Learner":
        return self.touch("tile-sign-up", f"join-{session}", who)

    def to_consent(
        self, name: str = NAME, digits: str = DIGITS, who: str = "who-self"
    ) -> "Learner":
        self.to_name(who).types(name).touch("key-main").dials(digits)
        return self.touch("key-main", f"area-{AREA}")

    def to_check(self, name: str = NAME, digits: str = DIGITS) -> "Learner":
        return self.to_consent(name, digits).touch("key-agree", "key-main")

    def signs_in(self) -> "Learner":
        self.stage.shell.openDoor()
        self.stage.settle()
        for digit in "1234":
            self.key(digit)
        return self.touch("key-enter")

    def to_roll(self, session: int = 1) -> "Learner":
        return self.signs_in().touch(f"class-{session}")

    # --- what is there ---

    def text(self, name: str) -> str:
        return self.stage.text(name)

    def sees(self, name: str) -> bool:
        return self.stage.eyes.find(name) is not None

    def names(self, start: str) -> Sequence[str]:
        found = (item.objectName() for item in self.stage.eyes.items())
        return [name for name in found if name.startswith(start)]

    def people(self) -> dict[str, Any]:
        """Who is enrolled in the first class, by name."""
        roll = self.learning.roll(TODAY, INSTRUCTOR)
        lines = sorted(roll.lines, key=lambda line: line.number)
        return {line.name: None if line.mark is None else line.mark.state for line in lines}

    def printed(self) -> int:
        with reading(self.site.engine) as session:
            return session.query(PrintJobRow).count()

    def close(self) -> None:
        self.stage.close()
        assert self.stage.warnings == []


def signed_up(site: Site, count: int, **changes: Any) -> list[Ticket]:
    """Learners who were here before the test."""
    names = (
        "심학규",
        "옹고집",
        "이춘풍",
        "성춘향",
        "전우치",
        "임꺽정",
        "장화",
        "홍련",
        "콩쥐",
        "팥쥐",
    )
    return [
        site.signed_up(name=names[at], phone=f"010-0000-01{at:02d}", **changes)
        for at in range(count)
    ]
