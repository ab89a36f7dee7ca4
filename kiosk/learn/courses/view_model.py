"""Classes with the seats that are left, in words and as dots."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.areas import Area
from app.learning.outcomes import Offer
from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

MOST_DOTS = 20
AT_A_GLANCE = 3
AREA, DAY = "area", "day"


@dataclass(frozen=True)
class CourseProps:
    no: int
    name: str
    when: str
    place: str
    seats: str
    dots: int
    taken: int
    can_join: bool


@dataclass(frozen=True)
class FilterProps:
    """A key that opens its choices: which eup or myeon, which day of the week."""

    key: str
    name: str
    is_open: bool


@dataclass(frozen=True)
class ChoiceProps:
    key: str
    code: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class CoursesProps:
    title: str
    courses: tuple[CourseProps, ...]
    filters: tuple[FilterProps, ...]
    choices: tuple[ChoiceProps, ...]
    nothing: str
    notice: str


def derive(state: LearnState) -> CoursesProps:
    offers = [offer for offer in state.offers if _fits(offer, state)]
    none = tr("이런 수업은 지금 없어요.") if state.offers else nothing_text()
    return CoursesProps(
        title=tr("어떤 수업을 들으시겠어요?"),
        courses=tuple(_course(offer, state) for offer in offers),
        filters=_filters(state),
        choices=_choices(state),
        nothing="" if offers else none,
        notice=state.notice,
    )


def _course(offer: Offer, state: LearnState) -> CourseProps:
    dots = min(offer.session.capacity, MOST_DOTS)
    return CourseProps(
        no=offer.session.no,
        name=says.title(offer, english=state.english),
        when=says.when(offer.session.starts, english=state.english),
        place=says.place(offer.session, english=state.english),
        seats=says.seats(offer),
        dots=dots,
        taken=max(0, dots - offer.seats_left),
        can_join=not offer.is_full and not offer.session.is_cancelled,
    )


def nothing_text() -> str:
    return tr("지금 신청할 수 있는 수업이 없어요. 직원에게 물어봐 주세요.")


def days_of(offer: Offer) -> set[int]:
    """The days of the week on which it meets."""
    return {says.weekday(meeting.starts) for meeting in offer.session.meetings}


def _fits(offer: Offer, state: LearnState) -> bool:
    is_there = state.filter_area in {"", offer.session.area}
    is_then = state.filter_day is None or state.filter_day in days_of(offer)
    return state.easy or (is_there and is_then)


def _areas(state: LearnState) -> list[Area]:
    """Only eup and myeon that have a class."""
    there = {offer.session.area for offer in state.offers}
    return [area for area in state.areas if area.code in there]


def _days(state: LearnState) -> list[int]:
    return sorted(set().union(*(days_of(offer) for offer in state.offers)))


def _filters(state: LearnState) -> tuple[FilterProps, ...]:
    """None where a glance is enough, nor in 쉬운 화면: what is not chosen shows every class."""
    if len(state.offers) <= AT_A_GLANCE or state.easy:
        return ()
    area = next((a for a in state.areas if a.code == state.filter_area), None)
    where = tr("모든 읍면") if area is None else _area_name(area, state)
    day = state.filter_day
    when = tr("모든 요일") if day is None else says.day_of_week(day, english=state.english)
    return (
        *_filter(AREA, where, state, choices=len(_areas(state))),
        *_filter(DAY, when, state, choices=len(_days(state))),
    )


def _filter(key: str, name: str, state: LearnState, *, choices: int) -> tuple[FilterProps, ...]:
    shown = FilterProps(f"filter-{key}", name, is_open=state.filter_open == key)
    return (shown,) if choices > 1 else ()


def _choices(state: LearnState) -> tuple[ChoiceProps, ...]:
    if state.easy:
        return ()
    if state.filter_open == AREA:
        areas = [(a.code, _area_name(a, state)) for a in _areas(state)]
        return _listed(state.filter_area, ("", tr("모든 읍면")), *areas)
    if state.filter_open == DAY:
        names = {day: says.day_of_week(day, english=state.english) for day in _days(state)}
        chosen = "" if state.filter_day is None else str(state.filter_day)
        days = [(str(day), name) for day, name in names.items()]
        return _listed(chosen, ("", tr("모든 요일")), *days)
    return ()


def _listed(chosen: str, *choices: tuple[str, str]) -> tuple[ChoiceProps, ...]:
    return tuple(
        ChoiceProps(f"choice-{code or 'all'}", code, name, code == chosen) for code, name in choices
    )


def _area_name(area: Area, state: LearnState) -> str:
    return area.name_en if state.english else area.name


class CoursesViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    nothing = shown(str, "nothing", changed)
    notice = shown(str, "notice", changed)
    hasFilters = Property(bool, lambda self: bool(self.props.filters), notify=changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._courses = ListModel(CourseProps)
        self._filters, self._choices = ListModel(FilterProps), ListModel(ChoiceProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    courses = Property(QObject, lambda self: self._courses, constant=True)
    filters = Property(QObject, lambda self: self._filters, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(int)
    def choose(self, no: int) -> None:
        if not self._desk.double_touch.is_echo:
            self._desk.choose(no)

    @Slot(str)
    def openFilter(self, key: str) -> None:
        """Its choices come under it; touched again they go."""
        wanted = key.removeprefix("filter-")
        self._desk.set(filter_open="" if self._desk.state.filter_open == wanted else wanted)

    @Slot(str)
    def narrow(self, code: str) -> None:
        if self._desk.state.filter_open == AREA:
            self._desk.set(filter_area=code, filter_open="")
        else:
            self._desk.set(filter_day=int(code) if code else None, filter_open="")

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._courses.show(self.props.courses)
        self._filters.show(self.props.filters)
        self._choices.show(self.props.choices)
        self.changed.emit()
