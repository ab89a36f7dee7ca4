"""The office: signing in, the window, and asking the centre again every few seconds."""

import logging
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from app.access.model import Role
from app.central.client import NotAllowed, OfficeClient, OfficeClientError, SessionOver
from app.central.office_model import SignedIn
from app.central.plot_model import Finds
from app.shared.clock import Clock
from ui.classes.widget import ClassesWidget
from ui.common import labels
from ui.common.asked import Asked
from ui.common.day_bar import DayChoice
from ui.common.fonts import load_fonts
from ui.common.jobs import Jobs
from ui.common.office_style import style_sheet
from ui.common.page import OfficePage
from ui.goods.widget import GoodsWidget
from ui.ledger.view_model import LedgerCheck
from ui.ledger.widget import LedgerWidget
from ui.play import Player
from ui.prices.widget import PricesWidget
from ui.rolls.widget import RollsWidget
from ui.sales.widget import SalesWidget
from ui.season.widget import SeasonWidget
from ui.shell import finding
from ui.shell.palette import Find
from ui.shell.screens import screens
from ui.shell.widget import OfficeWindow
from ui.sign_in.view_model import SignInViewModel
from ui.sign_in.widget import SignInWidget
from ui.stations.widget import StationsWidget
from ui.today.widget import TodayWidget
from ui.weighings.widget import WeighingsWidget

log = logging.getLogger(__name__)
ASK_AGAIN_MS = 2_000
OF_A_DAY = ("today", "sales", "day-sales", "weighings", "day-bags")
NEEDS = {
    "today": ("today",), "sales": ("sales", "day-sales"), "goods": ("goods",),
    "prices": ("goods",), "weighings": ("weighings", "day-bags"), "season": ("seasons",),
    "classes": ("classes", "courses"), "rolls": ("classes",),
    "ledger": ("ledger", "quarantine"), "stations": ("stations", "devices"),
}  # fmt: skip
"""What each screen shows: questions by name."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Office", text)


class Office(QObject):
    """From the sign-in to the window and back."""

    def __init__(self, client: OfficeClient, clock: Clock, jobs: Jobs, size: QSize) -> None:
        super().__init__()
        self._client, self._clock, self._jobs, self._size = client, clock, jobs, size
        self._sign_in_model = SignInViewModel(client, jobs)
        self._sign_in_model.signed_in.connect(self._enter)
        self.sign_in = SignInWidget(self._sign_in_model)
        self.sign_in.resize(size)
        self.window: OfficeWindow | None = None
        self._asked: Mapping[str, Asked[Any]] = {}
        self._pages: Mapping[str, OfficePage] = {}
        self._wanted: Find | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(ASK_AGAIN_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self.sign_in.show()

    def stop(self) -> None:
        """Nothing is asked any more."""
        self._timer.stop()

    def refresh(self) -> None:
        """Everything, as when one has just come in."""
        for asked in self._asked.values():
            asked.again()

    def _look(self) -> None:
        """What may have changed by itself, and is seen."""
        if self.window is None:
            return
        screen = next(each for each in screens() if each.name == self.window.present)
        for name in ("today", *(() if screen.slow else NEEDS[screen.name])):
            self._asked[name].again()

    def _enter(self, who: SignedIn) -> None:
        self._days = DayChoice()
        self._days.changed.connect(self._other_day)
        self._asked = self._questions()
        self._check = LedgerCheck(self._client, self._jobs)
        self._pages = self._make_pages(who.role)
        window = OfficeWindow(who.name, labels.role(who.role), self._pages, self._jobs)
        self.window = window
        window.resize(self._size)
        window.refresh_wanted.connect(self.refresh)
        window.sign_out_wanted.connect(self._leave)
        window.present_changed.connect(self._came_to)
        window.find_wanted.connect(self._find)
        window.palette_box.chosen.connect(self._go_to_find)
        window.palette_box.asked.connect(self._ask_finds)
        for asked in self._asked.values():
            asked.changed.connect(lambda asked=asked: self._show_state(asked))
        window.show()
        self.sign_in.hide()
        self.refresh()
        self._timer.start()

    def _questions(self) -> Mapping[str, Asked[Any]]:
        client, days = self._client, self._days
        asks: Mapping[str, Callable[[], object]] = {
            "today": lambda: client.today(days.day),
            "sales": lambda: client.sales(days.day),
            "day-sales": lambda: client.day_sales(days.day),
            "weighings": lambda: client.bags(days.day),
            "day-bags": lambda: client.day_bags(days.day),
            "ledger": client.ledger, "quarantine": client.quarantine, "stations": client.stations,
            "goods": client.goods, "seasons": client.seasons, "devices": client.devices,
            "classes": client.class_sessions, "courses": client.courses,
        }  # fmt: skip
        return {name: Asked(ask, self._jobs, self._clock) for name, ask in asks.items()}

    def _make_pages(self, role: Role) -> Mapping[str, OfficePage]:
        asked, client, jobs, days = self._asked, self._client, self._jobs, self._days
        is_officer, is_manager = role is Role.OFFICER, role is Role.DEVICE_MANAGER
        today = TodayWidget(asked["today"], days)
        today.go_wanted.connect(self._go)
        return {
            "today": today,
            "sales": SalesWidget(asked["sales"], asked["day-sales"], days),
            "goods": GoodsWidget(asked["goods"], client, jobs, can_edit=is_officer),
            "prices": PricesWidget(asked["goods"], client, jobs, can_edit=is_officer),
            "weighings": WeighingsWidget(asked["weighings"], asked["day-bags"], days),
            "season": SeasonWidget(asked["seasons"], client, jobs, can_edit=is_officer),
            "classes": ClassesWidget(asked["classes"], asked["courses"]),
            "rolls": RollsWidget(asked["classes"], client, jobs),
            "ledger": LedgerWidget(asked["ledger"], asked["quarantine"], self._check),
            "stations": StationsWidget(
                asked["stations"], asked["devices"], client, jobs, can_edit=is_manager
            ),
        }

    def _go(self, name: str) -> None:
        if self.window is not None:
            self.window.jump_to(name)

    def _came_to(self, name: str) -> None:
        for need in NEEDS[name]:
            self._asked[need].again()

    def _other_day(self) -> None:
        for name in OF_A_DAY:
            self._asked[name].anew()

    # --- finding ---

    def _find(self) -> None:
        if self.window is not None:
            self.window.palette_box.open(self._finds, QApplication.focusWidget())

    def _finds(self) -> tuple[Find, ...]:
        answers = {name: asked.answer for name, asked in self._asked.items()}
        return finding.here(answers["goods"], answers["stations"], answers["classes"])

    def _ask_finds(self, text: str) -> None:
        def came(found: Finds) -> None:
            if self.window is not None:
                self.window.palette_box.add_late(text, finding.of_centre(found))

        self._jobs.look(lambda: self._client.find(text), came, _quietly)

    def _go_to_find(self, find: Find) -> None:
        """The screen, its day, and there the one thing: as soon as it has come."""
        if find.day is not None:
            self._days.choose(find.day)
        self._go(find.screen)
        self._wanted = find if find.key is not None else None
        self._show_find()

    def _show_find(self) -> None:
        wanted = self._wanted
        if wanted is not None and self._pages[wanted.screen].choose(wanted.key):
            self._wanted = None

    def _show_state(self, asked: Asked[Any]) -> None:
        if isinstance(asked.fault, SessionOver):
            self._leave()
            self._sign_in_model.session_over()
        elif self.window is not None:
            self.window.show_state(state_line(asked.fault, asked.at), away=asked.fault is not None)
            self._show_find()

    def _leave(self) -> None:
        self._timer.stop()
        for asked in self._asked.values():
            asked.end()
        self._asked, self._wanted = {}, None
        window, self.window = self.window, None
        self._jobs.run(self._client.sign_out, lambda _: None, lambda _: None)
        self.sign_in.show()
        if window is not None:
            window.close()
            window.deleteLater()


def _quietly(error: Exception) -> None:
    """A search that the centre does not answer finds what is here."""
    if not isinstance(error, OfficeClientError):
        raise error


def state_line(fault: Exception | None, at: datetime | None) -> str:
    """What the foot says: from when the figures are, and whether the centre answers."""
    if isinstance(fault, NotAllowed):
        return tr("이 이름으로는 볼 수 없는 자료가 있습니다.")
    if fault is None:
        return tr("본부와 이어짐 · {time} 기준").format(time=labels.time_of_day(at))
    if at is None:
        return tr("본부에 닿지 않습니다. 이어지면 저절로 보여 드립니다.")
    text = tr("본부에 닿지 않습니다. {time}에 받은 자료이고, 이어지면 저절로 새로 고칩니다.")
    return text.format(time=labels.time_of_day(at))


def dressed_application() -> QApplication:
    """Our type face and palette, whatever the desktop has."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([sys.argv[0]])
    load_fonts(app)
    app.setStyle("Fusion")
    app.setStyleSheet(style_sheet())
    return app


def run(client: OfficeClient, clock: Clock, size: tuple[int, int], *, play: bool) -> int:
    """Until the window is closed; the exit status."""
    app = dressed_application()
    hook, sys.excepthook = sys.excepthook, _crashed
    jobs = Jobs()
    office = Office(client, clock, jobs, QSize(*size))
    office.start()
    player = Player(office, sys.stdin, sys.stdout) if play else None
    try:
        return app.exec()
    finally:
        sys.excepthook = hook
        if player is not None:
            player.close()
        jobs.close()
        client.close()


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug in a slot is written down; the window stays."""
    log.critical("a bug in the office", exc_info=(kind, error, trace))
