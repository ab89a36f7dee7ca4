"""Opening the buying day: a rail of lines, each green by itself or with its mend."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.access.model import DayState, OpenedDay
from app.devices.scales.gate import Faulty, Overload, Silent, Zero
from app.devices.worker import PortState
from app.procurement.model import Season
from kiosk.parts import Device, Health, Light, Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.weigh.live import Live
from kiosk.weigh.parts import ScaleCard, WeighParts
from ui.common.errors import text_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.scale_feed import ScaleFeed
from ui.common.translate import tr

LOOK_MS = 200
SOON_DAYS = 30


class Mark(Enum):
    GOOD = "good"
    WAITS = "waits"
    ATTENTION = "attention"


@dataclass(frozen=True)
class OpenDayState:
    """`zero_seen`: the scale has been seen empty since this page came."""

    today: date
    live: Live
    scale: ScaleCard
    day: DayState | None = None
    health: Health | None = None
    season: Season | None = None
    zero_seen: bool = False
    busy: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class RailLine:
    """`mark` is good, waits or attention; `text` is what is so, `mend` what to do."""

    name: str
    title: str
    text: str
    mend: str
    mark: str


@dataclass(frozen=True)
class OpenDayProps:
    rail: tuple[RailLine, ...]
    title: str
    can_start: bool
    start: str
    notice: str


def derive(state: OpenDayState) -> OpenDayProps:
    """None but the season, the zero and the verification keep the day closed."""
    rail = (_day(state), _scale(state), _zero(state), _printer(state), _scanner(state))
    blocking = any(line.mark != Mark.GOOD.value for line in (rail[0], rail[2])) or _overdue(state)
    left_open = state.day is not None and state.day.left_open
    return OpenDayProps(
        rail=rail,
        title=tr("수매를 시작할까요?"),
        can_start=not blocking and state.day is not None and not state.busy,
        start=tr("지난 수매일 닫고 시작") if left_open else tr("수매 시작"),
        notice=state.trouble,
    )


def _day(state: OpenDayState) -> RailLine:
    title, today = tr("수매일"), date_words(state.today)
    if state.season is None:
        mend = tr("올해 매입 기준이 없어요. 통신을 한 번 이어 주세요.")
        return RailLine("day", title, today, mend, Mark.WAITS.value)
    text = tr("{today} · {year}년산").format(today=today, year=state.season.year)
    if not state.season.opens <= state.today <= state.season.closes:
        mend = tr("매입 기간이 아니에요. 담당자에게 물어보세요.")
        return RailLine("day", title, text, mend, Mark.ATTENTION.value)
    if state.day is not None and state.day.left_open:
        mend = tr("지난 수매일이 닫히지 않았어요. 시작하면 닫습니다.")
        return RailLine("day", title, text, mend, Mark.GOOD.value)
    return RailLine("day", title, text, "", Mark.GOOD.value)


def _scale(state: OpenDayState) -> RailLine:
    until = state.scale.verified_until
    title = tr("저울 · 검정")
    number = tr("저울 {number}").format(number=state.scale.number)
    if until is None:
        mend = tr("검정 기한을 몰라요. 저울의 검정 표시를 확인해 주세요.")
        return RailLine("scale", title, number, mend, Mark.ATTENTION.value)
    text = tr("{number} · 검정 {until}까지").format(number=number, until=_short(until))
    if _overdue(state):
        mend = tr("검정 기한이 지난 저울이에요. 담당자가 허락해야 쓸 수 있어요.")
        return RailLine("scale", title, text, mend, Mark.ATTENTION.value)
    days = (until - state.today).days
    mend = tr("검정 기한이 {days}일 남았어요.").format(days=days) if days <= SOON_DAYS else ""
    return RailLine("scale", title, text, mend, Mark.GOOD.value)


def _zero(state: OpenDayState) -> RailLine:
    title = tr("영점")
    if state.live.port is PortState.FAULT:
        mend = tr("저울이 끊겼어요. 전원과 케이블을 봐 주세요.")
        return RailLine("zero", title, tr("값 없음"), mend, Mark.ATTENTION.value)
    match state.live.outcome:
        case Zero(reading):
            text = tr("비어 있음 · {weight} kg").format(weight=reading.weight)
            return RailLine("zero", title, text, "", Mark.GOOD.value)
        case Silent() | Overload() | Faulty():
            mend = tr("저울이 대답하지 않아요. 전원과 케이블을 봐 주세요.")
            return RailLine("zero", title, tr("값 없음"), mend, Mark.ATTENTION.value)
        case other:
            told = tr("저울이 비어 있는데 {weight} kg로 보이면 영점을 눌러 주세요.")
            mend = told.format(weight=other.reading.weight)
            is_known = state.zero_seen
            text = tr("영점 확인함") if is_known else tr("비워 주세요")
            mark = Mark.GOOD if is_known else Mark.WAITS
            return RailLine("zero", title, text, "" if is_known else mend, mark.value)


def _printer(state: OpenDayState) -> RailLine:
    device = Device() if state.health is None else state.health.printer
    return _device("printer", tr("인쇄기"), device, tr("종이와 전원을 봐 주세요."))


def _scanner(state: OpenDayState) -> RailLine:
    device = Device() if state.health is None else state.health.scanner
    return _device("scanner", tr("스캐너"), device, tr("스캐너의 줄과 전원을 봐 주세요."))


def _device(name: str, title: str, device: Device, mend: str) -> RailLine:
    if device.light is Light.GOOD:
        return RailLine(name, title, tr("준비됨"), "", Mark.GOOD.value)
    if device.light is Light.OFF:
        return RailLine(name, title, tr("없음"), "", Mark.WAITS.value)
    return RailLine(name, title, tr("확인 필요"), device.mend or mend, Mark.ATTENTION.value)


def _overdue(state: OpenDayState) -> bool:
    until = state.scale.verified_until
    return until is not None and until < state.today


def date_words(day: date) -> str:
    """「11월 20일 목요일」."""
    weekday = tr("월화수목금토일")[day.weekday()]
    return tr("{month}월 {day}일 {weekday}요일").format(
        month=day.month, day=day.day, weekday=weekday
    )


def _short(day: date) -> str:
    return tr("{year}년 {month}월 {day}일").format(year=day.year, month=day.month, day=day.day)


def _date(number: int) -> date:
    """20251120 → that day."""
    return date(number // 10_000, number // 100 % 100, number % 100)


class OpenDayViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    canStart = shown(bool, "can_start", changed)
    startText = shown(str, "start", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts, self._jobs, self._shell = parts, jobs, shell
        self._weigh = _weigh(parts)
        self._rail = ListModel(RailLine)
        self._feed = ScaleFeed()
        self._feed.said.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.state = OpenDayState(date.min, self._weigh.live.now(), self._weigh.scale)
        self.props = derive(self.state)

    @Property(QObject, constant=True)
    def rail(self) -> QObject:
        return self._rail

    def entered(self) -> None:
        self.show(replace(self.state, zero_seen=False, busy=False, trouble=""))
        self._weigh.live.listen(self._feed.publish)
        self._timer.start()
        self._jobs.look(self._weigh.season, self._season)
        self._jobs.look(self._parts.day.state, self._day)
        self.look()

    def left(self) -> None:
        self._timer.stop()
        self._weigh.live.leave(self._feed.publish)

    @Slot()
    @Slot(object)
    def look(self, _event: object = None) -> None:
        live = self._weigh.live.now()
        seen = self.state.zero_seen or isinstance(live.outcome, Zero)
        health = self._shell.state.health
        self.show(replace(self.state, live=live, zero_seen=seen, health=health))

    @Slot()
    def start(self) -> None:
        if not self.props.can_start:
            return
        is_left_open = self.state.day is not None and self.state.day.left_open
        operator, day = self._shell.operator.no, self._parts.day

        def work() -> OpenedDay:
            if is_left_open:
                day.close(operator)
            return day.open(operator)

        self.show(replace(self.state, busy=True, trouble=""))
        self._jobs.run(work, self._opened, self._failed)

    def show(self, state: OpenDayState) -> None:
        self.state, before = state, self.props
        self.props = derive(state)
        self._rail.show(self.props.rail)
        if self.props != before:
            self.changed.emit()

    def _season(self, season: Season | None) -> None:
        self.show(replace(self.state, season=season))

    def _day(self, day: DayState) -> None:
        self.show(replace(self.state, day=day, today=_date(day.today)))

    def _opened(self, _day: OpenedDay) -> None:
        self.show(replace(self.state, busy=False))
        self._shell.refresh_day()

    def _failed(self, error: Exception) -> None:
        """A clock that is behind shows as the page of its own: the shell asks the day again."""
        self.show(replace(self.state, busy=False, trouble=text_of(error)))
        self._shell.refresh_day()


def _weigh(parts: Parts) -> WeighParts:
    if parts.weigh is None:
        raise LookupError("this station has no scale")
    return parts.weigh
