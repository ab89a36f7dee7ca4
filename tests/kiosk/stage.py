"""One page of a station on the real window: shown, touched, looked at."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.access.model import (
    DayState,
    OpenedDay,
    Operator,
    Panel,
    Role,
    SignedIn,
    StationKind,
    StationSettings,
    WrongPin,
)
from app.access.operators import SignIn
from app.journal.model import Appended
from kiosk.eyes import Eyes
from kiosk.hands import Hands
from kiosk.page import Page
from kiosk.pages import pages_of
from kiosk.parts import Device, Health, Light, Parts
from kiosk.window import StationWindow
from tests.app.sales.counter import open_counter
from tests.kiosk.clock import MORNING, StillClock
from tests.kiosk.learn.services import learn_parts
from tests.kiosk.scale import weigh_parts
from tests.kiosk.store.services import open_shop
from tests.kiosk.till.services import till_parts
from ui.common.jobs import AtOnceExecutor, Jobs
from ui.common.voice import Voice

CLERK = Operator(1, "홍길동", Role.CLERK, "")


class FakeOperators:
    """Everybody's PIN is 1234."""

    def __init__(self, *people: Operator) -> None:
        self.people = people or (CLERK,)
        self.wait_until: datetime | None = None  # after a wrong PIN

    def active(self) -> tuple[Operator, ...]:
        return self.people

    def sign_in(self, no: int, pin: str) -> SignIn:
        known = next(each for each in self.people if each.no == no)
        return SignedIn(known) if pin == "1234" else WrongPin(self.wait_until)


class FakeDay:
    """Opens and closes without a journal; `state_now` can be set."""

    def __init__(self) -> None:
        self.state_now = DayState(20251120, None, None)
        self.asked: list[tuple[str, int]] = []
        self.float_won: int | None = None

    def state(self) -> DayState:
        return self.state_now

    def open(self, operator: int, float_won: int | None = None) -> OpenedDay:
        self.asked.append(("open", operator))
        self.float_won = float_won
        opened = OpenedDay(20251120, operator, MORNING, 1)
        self.state_now = replace(self.state_now, opened=opened)
        return opened

    def close(self, operator: int) -> Appended:
        self.asked.append(("close", operator))
        self.state_now = replace(self.state_now, opened=None)
        return Appended("W01", 1, 2, 0, (), b"", b"", b"", b"", b"", b"", b"")


GOOD = Health(
    online=True, printer=Device(Light.GOOD), scale=Device(Light.GOOD), scanner=Device(Light.GOOD)
)


def parts_for(kind: StationKind, folder: Path | None = None) -> Parts:
    """Of a station with nothing done yet; a weigh station has a scale that says nothing.

    A till has its real services, with their database in `folder`.
    """
    settings = StationSettings("W01", "gangjin-dso", kind, season="2025", one_screen=True)
    clock = StillClock()
    return Parts(
        station="W01", place="강진읍 수매장", settings=settings, clock=clock,
        operators=FakeOperators(), day=FakeDay(), health=lambda: GOOD,
        weigh=weigh_parts(clock)[0] if kind is StationKind.WEIGH else None,
        till=till_parts(open_counter(folder)) if kind is StationKind.TILL and folder else None,
        learn=learn_parts(folder, clock) if kind is StationKind.CLASS and folder else None,
        store=open_shop(folder, clock).parts if kind is StationKind.STORE and folder else None,
    )  # fmt: skip


def still_parts_for(kind: StationKind, folder: Path) -> Parts:
    """The same, where nothing slides or fades (움직임 줄이기): what is looked at stands at once."""
    parts = parts_for(kind, folder)
    return replace(parts, settings=replace(parts.settings, still=True))


class Stage:
    """`jobs` run at once unless an executor is handed in."""

    def __init__(
        self, app: QGuiApplication, panel: Panel, parts: Parts, executor: Any = None,
        pages: Sequence[Page] | None = None, voice: Voice | None = None,
    ) -> None:  # fmt: skip
        self._app = app
        self.parts = parts
        self.panel = panel
        self.warnings: list[str] = []
        pages = pages or pages_of(parts.settings.kind)
        self.station = StationWindow(parts, panel, pages, Jobs(executor or AtOnceExecutor()), voice)
        self.station.warned.connect(self.warnings.append)
        self.shell = self.station.shell
        self.pages = self.station.pages
        self.window = self.station.window
        self.eyes = Eyes(self.window)
        self.hands = Hands(self.window)
        self.station.start(full_screen=False)
        while not self.window.isExposed():
            QTest.qWait(10)
        self.settle()

    def show(self, page: str, state: object) -> None:
        """`page` as it stands in `state`, whatever led there."""
        self.shell.stop()
        self.pages.stand(page)
        model = self.pages.model(page)
        getattr(model, "left", lambda: None)()  # nothing of its own comes in between
        model.show(state)
        self.settle()

    def settle(self) -> None:
        """Until nothing moves any more."""
        self._app.processEvents()
        while self.eyes.restless():
            QTest.qWait(10)
        self._app.processEvents()

    def item(self, name: str) -> QQuickItem:
        found = self.eyes.find(name)
        assert found is not None, f"{name} is not there"
        return found

    def text(self, name: str) -> str:
        return self.eyes.text_of(self.item(name))

    def touch(self, name: str) -> None:
        assert self.eyes.objection(name) == ""
        self.hands.touch(self.eyes.centre(self.item(name)))
        self.settle()

    def key(self, name: str) -> None:
        self.hands.key(name)
        self.station.scanner.give_on()
        self.settle()

    def type(self, text: str) -> None:
        """Slowly, as people do."""
        for char in text:
            self.key(char)

    def scan(self, text: str) -> None:
        self.hands.scan(text)
        self.settle()

    def grab(self) -> QImage:
        return self.window.grabWindow()

    def close(self) -> None:
        self.station.close()
        self._app.processEvents()
