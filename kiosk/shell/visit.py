"""A visit to a public station: is somebody still there, and what happens when they are not."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from app.shared.clock import Clock
from kiosk.navigation import PUBLIC_HOME
from kiosk.shell.idle import ASK_MS, Idle, left_ms, limit_ms, looked
from kiosk.shell.turner import Pages
from kiosk.shell.view_model import ShellViewModel
from ui.common.props import shown

TICK_MS = 1_000
_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)


@dataclass(frozen=True)
class VisitProps:
    """`seconds` and `share` (1 to 0) are what is left to answer in."""

    asking: bool = False
    seconds: str = ""
    share: float = 1.0


class Visit(QObject):
    """`tick` looks at the clock; the timer calls it, and tests do.

    No clock runs on the station's first page when it has a plain view, while the page's `busy` is
    true, where its `idle` is "none", while staff were called, and for staff.
    """

    changed = Signal()
    asking = shown(bool, "asking", changed)
    seconds = shown(str, "seconds", changed)
    share = shown(float, "share", changed)

    def __init__(self, pages: Pages, shell: ShellViewModel, clock: Clock) -> None:
        super().__init__()
        self._pages = pages
        self._shell = shell
        self._clock = clock
        self.state = Idle(clock.monotonic_ms())
        self.props = VisitProps()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def watch(self, window: QQuickWindow) -> None:
        window.installEventFilter(self)

    def start(self) -> None:
        if self._shell.state.kind in PUBLIC_HOME:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and not self.state.asking:
            self.state = Idle(self._clock.monotonic_ms())
        return False

    @Slot()
    def goOn(self) -> None:
        self._show(Idle(self._clock.monotonic_ms()))

    @Slot()
    def leave(self) -> None:
        """「그만두기」, or nobody answered: parked or wiped by the page, then a new visitor."""
        self.goOn()
        gone = getattr(self._pages.standing, "gone_idle", None)
        if gone is not None:
            gone()
        self._shell.reset()

    @Slot()
    def tick(self) -> None:
        if not self._counts():
            self.goOn()
            return
        page = self._pages.standing
        is_form = getattr(page, "idle", "park") == "wipe"
        now = self._clock.monotonic_ms()
        limit = limit_ms(self._shell.view.view, is_form=is_form)
        was_asking = self.state.asking
        self._show(looked(self.state, now, limit))
        if self.state.asking and not was_asking:
            self._shell.sounds.play("idle")
        if self.state.asking and not left_ms(self.state, now):
            self.leave()

    def _counts(self) -> bool:
        page, shell = self._pages.standing, self._shell
        if not self._pages.page.public and shell.state.operator is not None:
            return False
        is_home = self._pages.current == PUBLIC_HOME.get(shell.state.kind)
        if is_home and shell.view.is_plain:
            return False
        is_kept = getattr(page, "busy", False) or getattr(page, "idle", "park") == "none"
        return not is_kept and not shell.desk.is_open

    def _show(self, state: Idle) -> None:
        left = left_ms(state, self._clock.monotonic_ms())
        self.state = state
        props = VisitProps(state.asking, str(-(-left // 1_000)), left / ASK_MS)
        if not state.asking:
            props = VisitProps()
        if props != self.props:
            self.props = props
            self.changed.emit()
