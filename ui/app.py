"""The office: signing in, the window, and asking the centre again every few seconds."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from app.central.client import OfficeClient, SessionOver
from app.central.office_model import SignedIn
from app.shared.clock import Clock
from ui.common import labels
from ui.common.asked import Asked
from ui.common.fonts import load_fonts
from ui.common.jobs import Jobs
from ui.common.office_style import style_sheet
from ui.ledger.view_model import LedgerCheck
from ui.ledger.widget import LedgerWidget
from ui.play import Player
from ui.sales.widget import SalesWidget
from ui.shell.widget import OfficeWindow
from ui.sign_in.view_model import SignInViewModel
from ui.sign_in.widget import SignInWidget
from ui.stations.widget import StationsWidget
from ui.today.widget import TodayWidget
from ui.weighings.widget import WeighingsWidget

log = logging.getLogger(__name__)
ASK_AGAIN_MS = 2_000


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
        self._asked: dict[str, Asked[Any]] = {}
        self._timer = QTimer(self, interval=ASK_AGAIN_MS)
        self._timer.timeout.connect(self.refresh)

    def start(self) -> None:
        self.sign_in.show()

    def refresh(self) -> None:
        for asked in self._asked.values():
            asked.again()

    def _enter(self, who: SignedIn) -> None:
        asks: dict[str, Callable[[], object]] = {
            "today": self._client.today, "sales": self._client.sales, "weighings": self._client.bags,
            "ledger": self._client.ledger, "quarantine": self._client.quarantine,
            "stations": self._client.stations,
        }  # fmt: skip
        self._asked = {name: Asked(ask, self._jobs, self._clock) for name, ask in asks.items()}
        self._check = LedgerCheck(self._client, self._jobs)
        today = TodayWidget(self._asked["today"])
        pages = {
            "today": today,
            "sales": SalesWidget(self._asked["sales"]),
            "weighings": WeighingsWidget(self._asked["weighings"]),
            "ledger": LedgerWidget(self._asked["ledger"], self._asked["quarantine"], self._check),
            "stations": StationsWidget(self._asked["stations"]),
        }
        self.window = OfficeWindow(f"{who.name}\n{labels.role(who.role)}", pages)
        self.window.resize(self._size)
        self.window.refresh_wanted.connect(self.refresh)
        self.window.sign_out_wanted.connect(self._leave)
        today.go_wanted.connect(self.window.go_to)
        self._asked["today"].changed.connect(self._show_state)
        self.window.show()
        self.sign_in.hide()
        self.refresh()
        self._timer.start()

    def _show_state(self) -> None:
        today = self._asked["today"]
        if self.window is None:
            return
        if isinstance(today.fault, SessionOver):
            self._leave()
        elif today.fault is not None:
            shown = labels.time_of_day(today.at)
            text = f"본부에 닿지 않습니다. {shown}에 받은 자료를 보여 드립니다. 이어지면 저절로 새로 고칩니다."
            self.window.show_state(text, away=True)
        else:
            text = f"본부와 이어짐 · {labels.time_of_day(today.at)} 기준 · F5 새로 고침 · / 거르기 · Alt+숫자 화면"
            self.window.show_state(text, away=False)

    def _leave(self) -> None:
        self._timer.stop()
        self._asked = {}
        window, self.window = self.window, None
        self._jobs.run(self._client.sign_out, lambda _: None, lambda _: None)
        self.sign_in.show()
        if window is not None:
            window.close()
            window.deleteLater()


def run(client: OfficeClient, clock: Clock, size: tuple[int, int], *, play: bool) -> int:
    """Until the window is closed; the exit status."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([sys.argv[0]])
    load_fonts(app)
    app.setStyle("Fusion")
    app.setStyleSheet(style_sheet())
    jobs = Jobs()
    office = Office(client, clock, jobs, QSize(*size))
    office.start()
    player = Player(office, sys.stdin, sys.stdout) if play else None
    try:
        return app.exec()
    finally:
        if player is not None:
            player.close()
        jobs.close()
        client.close()
