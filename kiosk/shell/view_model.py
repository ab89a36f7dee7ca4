"""What all pages of a station share: who is signed in, the day, its health, and where we are."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.access.model import DayState, Operator, StationKind
from app.shared.clock import SEOUL
from kiosk.navigation import HEALTH, KIOSKS, PUBLIC_HOME, SIGN_IN, Where, page_for
from kiosk.parts import Device, Health, Light, Parts
from kiosk.shell.calls import CallDesk
from kiosk.shell.ringer import Ringer, ringing_text
from kiosk.shell.view import ENGLISH
from kiosk.shell.view_modes import ViewModes
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.sounds import Sounds
from ui.common.translate import tr

REFRESH_MS = 1_000
ASIDE_MS = 5_000
WORRY_HOURS = 24
"""Entries may wait a day: a station works a whole day alone, and nobody need act before."""


@dataclass(frozen=True)
class ShellState:
    """All that decides about the frame; `crash` is the small code for staff.

    `aside` is a sentence that stands in the strip for a moment. `came_back` is set when the day was
    open already as this program started: it was switched off in the middle.
    """

    kind: StationKind
    place: str
    now: datetime
    operator: Operator | None = None
    day: DayState | None = None
    health: Health = field(default_factory=Health)
    looking_at_health: bool = False
    chosen: str | None = None
    came_back: bool = False
    resting: bool = False
    crash: str = ""
    aside: str = ""
    place_en: str = ""
    english: bool = False


@dataclass(frozen=True)
class ShellProps:
    page: str
    place: str
    operator: str
    clock: str
    line_text: str
    line_icon: str
    line_attention: bool
    printer: str
    scale: str
    disk: str
    printer_attention: bool
    scale_attention: bool
    disk_attention: bool
    aside: str
    bell: str


def derive(state: ShellState) -> ShellProps:
    health = state.health
    return ShellProps(
        page=page_for(_where(state)),
        place=state.place_en if state.english and state.place_en else state.place,
        operator="" if state.operator is None else state.operator.name,
        clock=f"{state.now.astimezone(SEOUL):%H:%M}",
        line_text=line_text(health, state.now),
        line_icon="wifi" if health.online else "wifi-off",
        line_attention=_hours(health, state.now) >= WORRY_HOURS,
        printer=_word(health.printer, tr("인쇄기")),
        scale=_word(health.scale, tr("저울")),
        disk=_word(health.disk, tr("저장")),
        printer_attention=health.printer.light is Light.ATTENTION,
        scale_attention=health.scale.light is Light.ATTENTION,
        disk_attention=health.disk.light is Light.ATTENTION,
        aside=state.aside,
        bell=ringing_text(health.ringing),
    )


def unheard_sentence(*, signed_in: bool) -> str:
    if signed_in:
        return tr("이 화면에서는 찍지 않아요. 방금 찍은 것은 쓰지 않았어요.")
    return tr("먼저 이름을 고르고 들어와 주세요. 찍은 것은 쓰지 않았어요.")


def line_text(health: Health, now: datetime) -> str:
    """「통신 없음 · 보낼 기록 128 · 2시간째」: what waits, and since when the oldest does."""
    line = tr("통신") if health.online else tr("통신 없음")
    if not health.waiting:
        return line
    waiting = tr("보낼 기록 {count}").format(count=f"{health.waiting:,}")
    if health.oldest is None or (now - health.oldest).total_seconds() < 60:
        return f"{line} · {waiting}"
    return f"{line} · {waiting} · {_since(now - health.oldest)}"


def _since(age: timedelta) -> str:
    minutes = int(age.total_seconds()) // 60
    if minutes < 60:
        return tr("{count}분째").format(count=minutes)
    if minutes < 48 * 60:
        return tr("{count}시간째").format(count=minutes // 60)
    return tr("{count}일째").format(count=minutes // (24 * 60))


def _hours(health: Health, now: datetime) -> float:
    return 0 if health.oldest is None else (now - health.oldest).total_seconds() / 3_600


def _word(device: Device, word: str) -> str:
    return "" if device.light is Light.OFF else word


def _where(state: ShellState) -> Where:
    day = state.day
    return Where(
        kind=state.kind,
        out_of_service=bool(state.crash) or state.health.must_enrol,
        looking_at_health=state.looking_at_health,
        signed_in=state.operator is not None,
        clock_behind=day is not None and day.behind is not None,
        resting=state.resting,
        day_open=day is not None and day.opened is not None and not day.left_open,
        chosen=state.chosen,
    )


class ShellViewModel(QObject):
    """Pages ask it who is signed in (`operator`) and where to go (`go`, `signOut`).

    `view` is how the visitor wants the screen, `desk` the bell for staff, `sounds.play("taken")`
    makes itself heard.
    """

    changed = Signal()
    ended = Signal()  # staff end the program
    pageChanged = Signal()
    dayChanged = Signal()
    read_aloud = Signal(str)  # by the voice, whether 소리 안내 is on or not
    page = shown(str, "page", pageChanged)
    place = shown(str, "place", changed)
    operatorName = shown(str, "operator", changed)
    clock = shown(str, "clock", changed)
    lineText = shown(str, "line_text", changed)
    lineIcon = shown(str, "line_icon", changed)
    lineAttention = shown(bool, "line_attention", changed)
    printer = shown(str, "printer", changed)
    scale = shown(str, "scale", changed)
    disk = shown(str, "disk", changed)
    printerAttention = shown(bool, "printer_attention", changed)
    scaleAttention = shown(bool, "scale_attention", changed)
    diskAttention = shown(bool, "disk_attention", changed)
    aside = shown(str, "aside", changed)
    bell = shown(str, "bell", changed)

    def __init__(self, parts: Parts, jobs: Jobs) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self.view = ViewModes()
        self.sounds = Sounds()
        self._ringer = Ringer(self._play, parts.clock)
        self.desk = CallDesk(parts.calls, jobs, parts.clock)
        self.state = ShellState(
            parts.settings.kind, parts.place, parts.clock.now(), place_en=parts.place_en
        )
        self.props = derive(self.state)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._aside_over = QTimer(self)
        self._aside_over.setSingleShot(True)
        self._aside_over.setInterval(ASIDE_MS)
        self._aside_over.timeout.connect(self._end_aside)

    viewModes = Property(QObject, lambda self: self.view, constant=True)
    calls = Property(QObject, lambda self: self.desk, constant=True)

    @Slot()
    def start(self) -> None:
        self.refresh()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def operator(self) -> Operator:
        """Whoever is signed in; pages behind the sign-in may count on somebody."""
        if self.state.operator is None:
            raise LookupError("nobody is signed in")
        return self.state.operator

    @Slot()
    def refresh(self) -> None:
        """Ask again how everything is; the answers change the frame by themselves."""
        self.show(replace(self.state, now=self._parts.clock.now()))
        self._jobs.look(self._parts.health, self._health)
        self.refresh_day()
        self.desk.refresh()

    def refresh_day(self) -> None:
        self._jobs.look(self._parts.day.state, self._day)

    def sign_in(self, operator: Operator) -> None:
        self.show(replace(self.state, operator=operator, chosen=None))

    @Slot()
    def signOut(self) -> None:
        self.show(replace(self.state, operator=None, chosen=None))

    def go(self, page: str | None) -> None:
        self.show(replace(self.state, chosen=page, looking_at_health=False))

    def rest(self, *, is_resting: bool) -> None:
        """A public station rests: visitors find its closed page, staff the way in."""
        self.show(replace(self.state, resting=is_resting))

    @Slot()
    def touchStrip(self) -> None:
        looking = self.props.page != HEALTH
        self.show(replace(self.state, looking_at_health=looking))

    @Slot()
    def openDoor(self) -> None:
        """Staff held the place's name for three seconds: the way in is the PIN."""
        if self.state.kind in PUBLIC_HOME:
            self.go(SIGN_IN)

    @Slot()
    def end(self) -> None:
        """Staff, signed in, end the program: the one way out of a public station."""
        if self.state.operator is not None:
            self.ended.emit()

    def reset(self) -> None:
        """The visitor left: the next one finds the first page and a plain view."""
        self.view.reset()
        if self.state.operator is None:
            self.go(None)

    def retold(self) -> None:
        """The words are others now."""
        self.state = replace(self.state, english=self.view.view.language == ENGLISH)
        self.props = derive(self.state)
        self.changed.emit()

    def scan_unheard(self) -> None:
        """The page that stands takes no scans: that is said, not passed over."""
        said = unheard_sentence(signed_in=self.state.operator is not None)
        self.show(replace(self.state, aside=said))
        self._aside_over.start()

    @Slot()
    def _end_aside(self) -> None:
        self.show(replace(self.state, aside=""))

    def crashed(self, code: str) -> None:
        self.show(replace(self.state, crash=code))

    def recover(self) -> None:
        """Somebody wants to go on after a crash; the pages are as they were."""
        self.show(replace(self.state, crash=""))

    def show(self, state: ShellState) -> None:
        day_before, page_before = self.state.day, self.props.page
        props_before, self.state, self.props = self.props, state, derive(state)
        if self.props != props_before:
            self.changed.emit()
        if state.day != day_before:
            self.dayChanged.emit()
        if self.props.page != page_before:
            self.pageChanged.emit()

    @Slot()
    def touchBell(self) -> None:
        """To whoever rings; before the sign-in the chip is only seen and heard."""
        if self.state.operator is not None:
            self.go(KIOSKS)

    def _play(self, sound: str) -> None:
        self.sounds.play(sound)  # the window gives others than there are at the start

    def _health(self, health: Health) -> None:
        self._ringer.hear(health.ringing)
        self.show(replace(self.state, health=health))

    def _day(self, day: DayState) -> None:
        is_first, is_open = self.state.day is None, day.opened is not None and not day.left_open
        came_back = self.state.came_back or (is_first and is_open)
        self.show(replace(self.state, day=day, came_back=came_back))
